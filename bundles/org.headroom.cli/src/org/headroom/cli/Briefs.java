package org.headroom.cli;

import org.headroom.exchange.brief.BriefReader;
import org.headroom.rules.ConnectionMatrix;

/** Briefs whose connections have the roles that the rules recommend. */
final class Briefs {

  private Briefs() {
  }

  static BriefReader reader() {
    return new BriefReader(ConnectionMatrix.standard()::defaultRole);
  }
}
