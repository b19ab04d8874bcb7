package org.headroom.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.headroom.model.units.Bandwidths;
import org.headroom.model.units.DataSizes;
import org.headroom.model.units.Durations;
import org.headroom.model.units.Rates;
import org.headroom.model.units.Ratios;

/**
 * A figure that a row may state: its key in catalogue files, its type and its meaning.
 *
 * @param <T> Duration (time), Double (rate per second, bits per second, share or number), Long (bytes),
 *     Integer (count) or {@link Price}
 */
public final class Figure<T> {
  public static final Figure<Integer> VCPU = count("vcpu", "virtual CPUs of one instance");
  public static final Figure<Long> MEMORY = size("memory", "memory of one instance");
  public static final Figure<Double> NETWORK = bandwidth("network", "network bandwidth of one instance");
  public static final Figure<Integer> CONCURRENCY =
      count("concurrency", "requests that one replica serves at the same time");
  public static final Figure<Double> CAPACITY =
      rate("capacity", "operations per second of one replica, all its servers busy");
  public static final Figure<Duration> SERVICE_TIME = time("service-time", "mean service time of one operation");
  public static final Figure<Duration> READ_TIME = time("read-time", "mean service time of a read");
  public static final Figure<Duration> WRITE_TIME = time("write-time", "mean service time of a write");
  public static final Figure<Double> SERVICE_CV =
      number("service-cv", "coefficient of variation of the service time: 0 constant, 1 exponential, else log-normal");
  public static final Figure<Double> INTERNAL_FACTOR =
      share("internal-factor", "factor on the service time of a load balancer without internet access");
  public static final Figure<Duration> EDGE_LATENCY = time("edge-latency", "mean time to answer at the edge");
  public static final Figure<Duration> COLD_START = time("cold-start", "mean time to start an instance of a function");
  public static final Figure<Duration> FAILOVER_TIME = time("failover-time", "time until a standby serves");
  public static final Figure<Double> IOPS = rate("iops", "input/output operations per second of one volume");
  public static final Figure<Duration> VOLUME_LATENCY = time("volume-latency", "mean time of one volume operation");
  public static final Figure<Double> VOLUME_THROUGHPUT = bandwidth("volume-throughput", "transfer rate of one volume");
  public static final Figure<Double> THROUGHPUT_LIMIT =
      rate("throughput-limit", "operations or messages per second that the provider accepts; unlimited when absent");
  public static final Figure<Double> INGEST_LIMIT =
      rate("ingest-limit", "telemetry records per second that the sink takes; unlimited when absent");
  public static final Figure<Integer> CONNECTION_LIMIT = count("connection-limit", "open connections at the same time");
  public static final Figure<Integer> CONCURRENCY_LIMIT =
      count("concurrency-limit", "instances of a function at the same time");
  public static final Figure<Integer> PARTITIONS = count("partitions", "partitions of a new topic");
  public static final Figure<Double> AVAILABILITY = share("availability", "availability that the provider promises");
  public static final Figure<Price> HOURLY = price("hourly", Price.Per.HOUR, "price of one instance per hour");
  public static final Figure<Price> MONTHLY = price("monthly", Price.Per.MONTH, "fixed fee per month");
  public static final Figure<Price> STORAGE = price("storage", Price.Per.GB_MONTH, "price of stored data");
  public static final Figure<Price> PROVISIONED_IOPS =
      price("provisioned-iops", Price.Per.IOPS_MONTH, "price of each provisioned IOPS beyond the included ones");
  public static final Figure<Price> TRANSFER = price("transfer", Price.Per.GB, "price of data sent or processed");
  public static final Figure<Price> REQUESTS =
      price("requests", Price.Per.MILLION, "price of requests, messages or records");
  public static final Figure<Price> COMPUTE =
      price("compute", Price.Per.GB_SECOND, "price of memory held for a time by a function");

  private static final List<Figure<?>> ALL = List.of(VCPU, MEMORY, NETWORK, CONCURRENCY, CAPACITY, SERVICE_TIME,
      READ_TIME, WRITE_TIME, SERVICE_CV, INTERNAL_FACTOR, EDGE_LATENCY, COLD_START, FAILOVER_TIME, IOPS, VOLUME_LATENCY,
      VOLUME_THROUGHPUT, THROUGHPUT_LIMIT, INGEST_LIMIT, CONNECTION_LIMIT, CONCURRENCY_LIMIT, PARTITIONS, AVAILABILITY,
      HOURLY, MONTHLY, STORAGE, PROVISIONED_IOPS, TRANSFER, REQUESTS, COMPUTE);

  /** The currency of all prices, and of the cost objectives of the metamodel. */
  static final String CURRENCY = "USD";

  private final String key;
  private final String meaning;
  private final Class<T> type;
  private final Function<String, T> parser;
  private final Function<T, String> printer;

  private Figure(String key, String meaning, Class<T> type, Function<String, T> parser, Function<T, String> printer) {
    this.key = key;
    this.meaning = meaning;
    this.type = type;
    this.parser = parser;
    this.printer = printer;
  }

  /** All figures in the order in which a row is shown. */
  public static List<Figure<?>> all() {
    return ALL;
  }

  static Optional<Figure<?>> forKey(String key) {
    for (Figure<?> figure : ALL) {
      if (figure.key.equals(key)) {
        return Optional.of(figure);
      }
    }
    return Optional.empty();
  }

  /** The key in catalogue files. */
  public String key() {
    return key;
  }

  /** What the figure says, as part of a sentence. */
  public String meaning() {
    return meaning;
  }

  /** The value with its unit, as a catalogue file writes it. */
  public String print(T value) {
    return printer.apply(value);
  }

  /** Reads a value with its unit; throws IllegalArgumentException or DateTimeException when it is none. */
  T parse(String text) {
    return parser.apply(text);
  }

  T cast(Object value) {
    return type.cast(value);
  }

  @Override
  public String toString() {
    return key;
  }

  private static Figure<Integer> count(String key, String meaning) {
    return new Figure<>(key, meaning, Integer.class, Figure::positiveCount, String::valueOf);
  }

  private static Figure<Long> size(String key, String meaning) {
    return new Figure<>(key, meaning, Long.class, Figure::sizeWithUnit, DataSizes::print);
  }

  private static Figure<Double> bandwidth(String key, String meaning) {
    return new Figure<>(key, meaning, Double.class, Bandwidths::parse, Bandwidths::print);
  }

  private static Figure<Double> rate(String key, String meaning) {
    return new Figure<>(key, meaning, Double.class, Rates::parse, Rates::print);
  }

  private static Figure<Double> share(String key, String meaning) {
    return new Figure<>(key, meaning, Double.class, Ratios::parse, Ratios::print);
  }

  private static Figure<Double> number(String key, String meaning) {
    return new Figure<>(key, meaning, Double.class, Figure::nonNegativeNumber, String::valueOf);
  }

  private static Figure<Duration> time(String key, String meaning) {
    return new Figure<>(key, meaning, Duration.class, Durations::parse, Durations::print);
  }

  private static Figure<Price> price(String key, Price.Per per, String meaning) {
    return new Figure<>(key, meaning, Price.class, text -> priceOf(text, per), Price::toString);
  }

  /** A model may leave out the unit of bytes; a catalogue row is read by people who would wonder. */
  private static Long sizeWithUnit(String text) {
    if (text.strip().matches("[0-9.]+")) {
      throw new IllegalArgumentException("'" + text + "' has no unit; write it like 8 GiB");
    }
    return DataSizes.parse(text);
  }

  private static Integer positiveCount(String text) {
    int count = Integer.parseInt(text.strip());
    if (count < 1) {
      throw new IllegalArgumentException("'" + text + "' is not a count; write a whole number of at least 1");
    }
    return count;
  }

  private static Double nonNegativeNumber(String text) {
    double number = Double.parseDouble(text.strip());
    if (!(number >= 0) || Double.isInfinite(number)) {
      throw new IllegalArgumentException("'" + text + "' is not a finite number of at least 0");
    }
    return number;
  }

  private static Price priceOf(String text, Price.Per per) {
    Price price = Price.parse(text);
    if (!price.currency().getCurrencyCode().equals(CURRENCY)) {
      throw new IllegalArgumentException("'" + text + "' is not in " + CURRENCY + "; all prices are, so that costs "
          + "add up. Convert it and state the rate in the note");
    }
    if (price.per() != per) {
      throw new IllegalArgumentException("'" + text + "' is a price per " + price.per().symbol() + "; expected is "
          + "one per "
          + per.symbol());
    }
    return price;
  }
}
