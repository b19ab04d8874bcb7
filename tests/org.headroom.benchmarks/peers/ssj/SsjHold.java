import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.LFSR258;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/** The HOLD model (Jones 1986) in SSJ: each of n pending events schedules itself again after an exponential time. */
final class SsjHold {

  private final Simulator simulator;
  private final ExponentialGen delay = new ExponentialGen(new LFSR258(), 1);
  private long left;

  private SsjHold(EventList list, long events) {
    simulator = new Simulator(list);
    left = events;
    simulator.init();
  }

  private final class Hold extends Event {
    Hold() {
      super(simulator);
    }

    @Override
    public void actions() {
      if (--left == 0) {
        simulator.stop();
      } else {
        schedule(delay.nextDouble());
      }
    }
  }

  /** Arguments: pending events, holds per run. Prints the holds per second of the fastest event list. */
  public static void main(String[] arguments) {
    int pending = Integer.parseInt(arguments[0]);
    long events = Long.parseLong(arguments[1]);
    double best = 0;
    for (var list : EventLists.ALL.entrySet()) {
      for (int run = 0; run < 3; run++) {
        SsjHold model = new SsjHold(list.getValue().get(), events);
        for (int i = 0; i < pending; i++) {
          model.new Hold().schedule(model.delay.nextDouble());
        }
        long begin = System.nanoTime();
        model.simulator.start();
        double rate = events / ((System.nanoTime() - begin) / 1e9);
        System.err.printf("ssj hold %s: %.0f/s%n", list.getKey(), rate);
        best = Math.max(best, rate);
      }
    }
    System.out.printf("%.0f%n", best);
  }
}
