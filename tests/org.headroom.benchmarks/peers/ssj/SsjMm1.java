import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.LFSR258;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.stat.TallyHistogram;

/**
 * M/M/1 at utilisation 0.8 in SSJ: waiting and sojourn time with mean, variance and histogram, time-weighted queue
 * length and busy share.
 */
final class SsjMm1 {

  private static final class Customer {
    double arrived;
    double started;
  }

  private final Simulator simulator;
  private final ExponentialGen between = new ExponentialGen(new LFSR258(), 0.8);
  private final ExponentialGen service = new ExponentialGen(new LFSR258(), 1);
  private final ArrayDeque<Customer> queue = new ArrayDeque<>();
  private final TallyHistogram wait = new TallyHistogram(0, 100, 1000);
  private final TallyHistogram sojourn = new TallyHistogram(0, 100, 1000);
  private final Accumulate length;
  private final Accumulate busy;
  private Customer served;
  private long left;

  private SsjMm1(EventList list, long customers) {
    simulator = new Simulator(list);
    left = customers;
    simulator.init();
    length = new Accumulate(simulator);
    busy = new Accumulate(simulator);
    length.init();
    busy.init();
  }

  private void start(Customer customer) {
    customer.started = simulator.time();
    served = customer;
    new Departure().schedule(service.nextDouble());
  }

  private final class Arrival extends Event {
    Arrival() {
      super(simulator);
    }

    @Override
    public void actions() {
      if (--left > 0) {
        schedule(between.nextDouble());
      }
      Customer customer = new Customer();
      customer.arrived = simulator.time();
      if (served == null) {
        busy.update(1);
        start(customer);
      } else {
        queue.addLast(customer);
        length.update(queue.size());
      }
    }
  }

  private final class Departure extends Event {
    Departure() {
      super(simulator);
    }

    @Override
    public void actions() {
      wait.add(served.started - served.arrived);
      sojourn.add(simulator.time() - served.arrived);
      Customer next = queue.pollFirst();
      if (next == null) {
        served = null;
        busy.update(0);
      } else {
        length.update(queue.size());
        start(next);
      }
    }
  }

  /** Argument: customers per run. Prints the events per second of the fastest event list. */
  public static void main(String[] arguments) {
    long customers = Long.parseLong(arguments[0]);
    double best = 0;
    for (var list : EventLists.ALL.entrySet()) {
      for (int run = 0; run < 3; run++) {
        SsjMm1 model = new SsjMm1(list.getValue().get(), customers);
        model.new Arrival().schedule(model.between.nextDouble());
        long begin = System.nanoTime();
        model.simulator.start();
        double rate = 2 * customers / ((System.nanoTime() - begin) / 1e9);
        System.err.printf(
            "ssj mm1 %s: %.0f/s, mean sojourn %.4f, busy %.4f%n",
            list.getKey(), rate, model.sojourn.average(), model.busy.average());
        best = Math.max(best, rate);
      }
    }
    System.out.printf("%.0f%n", best);
  }
}
