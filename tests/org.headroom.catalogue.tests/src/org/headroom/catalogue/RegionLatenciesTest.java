package org.headroom.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionLatenciesTest {
  private final Catalogue catalogue = Catalogue.builtIn();
  private final RegionLatencies latencies = catalogue.regionLatencies();

  @ParameterizedTest
  @ValueSource(strings = {"us-east", "us-east-1", "use", "US-EAST-1", "eastus"})
  void regionIsKnownByTheNamesOfItsProviders(String code) {
    assertEquals("us-east", latencies.find(code).orElseThrow().id());
  }

  @ParameterizedTest
  @CsvSource({"use, usw, 60", "eu-west-1, us-east-1, 75", "apse, aps, 50", "euc, euw, 15", "apne, euw, 230"})
  void roundTripIsThatOfTheMatrix(String a, String b, long millis) {
    assertEquals(Duration.ofMillis(millis), latencies.roundTrip(a, b).value());
  }

  @Test
  void everyPairOfRegionsIsKnownAndSymmetric() {
    for (RegionRow a : latencies.regions()) {
      for (RegionRow b : latencies.regions()) {
        assertEquals(latencies.roundTrip(a.id(), b.id()), latencies.roundTrip(b.id(), a.id()));
        assertTrue(!latencies.roundTrip(a.id(), b.id()).origin().toString().contains("unknown"), a + " " + b);
      }
    }
  }

  @Test
  void twoZonesOfARegionAreFurtherApartThanOneZoneIsWide() {
    assertEquals(Duration.ofNanos(500_000), latencies.sameZone().value());
    assertEquals(Duration.ofNanos(1_500_000), latencies.otherZone().value());
    assertEquals(latencies.otherZone(), latencies.roundTrip("us-east-1", "us-east"));
  }

  @Test
  void unknownRegionIsFarAndSaysSo() {
    Derived<Duration> time = latencies.roundTrip("us-east", "moon-1");
    assertEquals(Duration.ofMillis(150), time.value());
    assertTrue(time.origin().toString().contains("unknown-pair"));
  }

  @ParameterizedTest
  @CsvSource({"us-east, us-east-1, 0.0", "us-east, us-west, 0.02", "us-east, eu-west, 0.02", "eu-west, ap-south, 0.10",
      "us-west, ap-northeast, 0.09", "ap-south, ap-northeast, 0.08", "us-east, moon-1, 0.09"})
  void transferBetweenRegionsHasAPrice(String a, String b, double usdPerGb) {
    assertEquals(usdPerGb, catalogue.transferPrices().between(a, b).value().amount());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1000, 90", "10000, 900", "20000, 1750", "50000, 4300", "200000, 13800"})
  void egressIsPaidTierByTier(double gb, double usd) {
    assertEquals(usd, catalogue.transferPrices().egressCost(gb), 1e-6);
  }
}
