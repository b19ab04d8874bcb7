package org.headroom.exchange.brief;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.Cache;
import org.headroom.model.Cdn;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;

/** What notes and labels say about settings, when no config says otherwise. */
final class Notes {

  private static final HeadroomPackage P = HeadroomPackage.eINSTANCE;
  private static final Pattern OFFLOAD =
      Pattern.compile("(?i)offloads?\\s+(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%\\s+of\\s+(?:all\\s+)?static");
  private static final Pattern HERD = Pattern.compile("(?i)thundering herd|cache stampede");
  private static final Pattern CLUSTER = Pattern.compile("(?i)\\(.*\\bcluster(ed)?\\b.*\\)");
  private static final Pattern TLS = Pattern.compile("(?i)\\b(ssl|tls) (termination|terminates|offload)");
  private static final double PERCENT = 100;

  private Notes() {
  }

  static void read(Element element, Outline.Entry entry, SettingsReader settings, LineLog log) {
    Matcher offload = OFFLOAD.matcher(element.getNote());
    if (element instanceof Cdn cdn && offload.find() && !settings.isExplicit(cdn, P.getCdn_StaticOffload())) {
      double share = Double.parseDouble(offload.group(1)) / PERCENT;
      if (share <= 1) {
        cdn.setStaticOffload(share);
        log.understood(entry, cdn.getId() + ".staticOffload = " + offload.group(1) + " %");
      }
    }
    if (element instanceof Cdn cdn && TLS.matcher(cdn.getNote()).find()
        && !settings.isExplicit(cdn, P.getCdn_TlsTermination())) {
      cdn.setTlsTermination(true);
      log.understood(entry, cdn.getId() + ".tlsTermination = true");
    }
    if (element instanceof Cache cache && HERD.matcher(cache.getNote()).find()
        && !settings.isExplicit(cache, P.getCache_Coalescing())) {
      cache.setCoalescing(true);
      log.understood(entry, cache.getId() + ".coalescing = true (concurrent misses of one key share one read)");
    }
  }

  /** "Product Cache (Cluster)". */
  static void readLabel(Element element, Outline.Entry entry, SettingsReader settings, LineLog log) {
    if (element instanceof Cache cache && entry != null && cache.getLabel() != null
        && CLUSTER.matcher(cache.getLabel()).find() && !settings.isExplicit(cache, P.getCache_Clustered())) {
      cache.setClustered(true);
      log.understood(entry, cache.getId() + ".clustered = true");
    }
  }
}
