package org.headroom.properties.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.headroom.catalogue.CostItem;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.MonthlyCost;
import org.headroom.model.Cluster;
import org.headroom.model.Component;
import org.headroom.model.Server;
import org.headroom.properties.ui.form.FormContext;
import org.headroom.properties.ui.form.Subject;

/** What the selected components cost per month before they are used, and which row of the catalogue says so. */
final class CostTable {
  private static final int[] WIDTHS = {280, 140, 360};
  private static final int LINES = 6;

  private final FormContext context;
  private final Subject subject;
  private final Table table;

  CostTable(Composite parent, FormContext context, Subject subject) {
    this.context = context;
    this.subject = subject;
    table = context.toolkit().createTable(parent, SWT.FULL_SELECTION | SWT.BORDER);
    table.setHeaderVisible(true);
    GridData data = new GridData(SWT.LEFT, SWT.TOP, false, false);
    data.heightHint = LINES * table.getItemHeight();
    table.setLayoutData(data);
    String[] titles = {"Position", "Per month", "Price from"};
    for (int i = 0; i < titles.length; i++) {
      TableColumn column = new TableColumn(table, i == 1 ? SWT.RIGHT : SWT.LEFT);
      column.setText(titles[i]);
      column.setWidth(WIDTHS[i]);
    }
  }

  void refresh() {
    table.removeAll();
    Optional<EffectiveValues> values = context.derivations().values();
    if (values.isEmpty()) {
      row("The catalogue is being read, or cannot be read.", "", "");
      return;
    }
    List<MonthlyCost> costs = new ArrayList<>();
    for (EObject each : subject.objects()) {
      cost(values.get(), each).ifPresent(costs::add);
    }
    costs.stream().flatMap(cost -> cost.items().stream().map(item -> row(cost, item))).forEach(texts -> row(texts));
    if (table.getItemCount() == 0) {
      row("No row of the catalogue states a price.", "", "");
    } else {
      double total = costs.stream().mapToDouble(MonthlyCost::total).sum();
      row("Sum, without traffic", amount(total, costs.get(0).currency()), "");
    }
  }

  private static Optional<MonthlyCost> cost(EffectiveValues values, EObject object) {
    if (object instanceof Cluster cluster) {
      return Optional.of(values.monthlyCost(cluster));
    }
    return object instanceof Component component ? Optional.of(values.monthlyCost(component,
        component instanceof Server server ? values.replicas(server).value() : 1)) : Optional.empty();
  }

  private static String[] row(MonthlyCost cost, CostItem item) {
    return new String[] {item.what(), amount(item.perMonth(), cost.currency()), item.origin().toString()};
  }

  private static String amount(double amount, String currency) {
    return String.format(Locale.ROOT, "%,.2f %s", amount, currency);
  }

  private void row(String... texts) {
    new TableItem(table, SWT.NONE).setText(texts);
  }

  void dispose() {
    table.dispose();
  }
}
