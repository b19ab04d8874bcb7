"""M/M/1 at utilisation 0.8 in SimPy with the statistics that the other programs keep; prints events per second."""
import random
import sys
import time

import simpy

LOW, HIGH, BINS = 0.0, 100.0, 1000


class Statistics:
    """Sojourn and waiting time (mean, variance, histogram), time-weighted queue length and busy share."""

    def __init__(self):
        self.count = 0
        self.sums = [0.0, 0.0, 0.0, 0.0]
        self.histograms = [[0] * BINS, [0] * BINS]
        self.last = 0.0
        self.queue_area = 0.0
        self.busy_area = 0.0

    def advance(self, now, queue, busy):
        self.queue_area += queue * (now - self.last)
        self.busy_area += busy * (now - self.last)
        self.last = now

    def record(self, wait, sojourn):
        self.count += 1
        for i, value in enumerate((wait, sojourn)):
            self.sums[2 * i] += value
            self.sums[2 * i + 1] += value * value
            self.histograms[i][min(BINS - 1, int((value - LOW) / (HIGH - LOW) * BINS))] += 1


def main(customers):
    rng = random.Random(1)
    env = simpy.Environment()
    server = simpy.Resource(env, 1)
    statistics = Statistics()

    def customer():
        arrived = env.now
        statistics.advance(env.now, len(server.queue), server.count)
        with server.request() as request:
            yield request
            started = env.now
            yield env.timeout(rng.expovariate(1.0))
            statistics.advance(env.now, len(server.queue), server.count)
        statistics.record(started - arrived, env.now - arrived)

    def arrivals():
        for _ in range(customers):
            yield env.timeout(rng.expovariate(0.8))
            env.process(customer())

    begin = time.perf_counter()
    env.process(arrivals())
    env.run()
    seconds = time.perf_counter() - begin
    print("mean_sojourn=%.4f" % (statistics.sums[2] / statistics.count), file=sys.stderr)
    print("%.0f" % (2 * customers / seconds))


main(int(sys.argv[1]))
