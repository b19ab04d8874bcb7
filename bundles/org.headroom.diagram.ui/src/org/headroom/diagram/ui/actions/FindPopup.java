package org.headroom.diagram.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Names;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.edit.ConnectionAdvice;
import org.headroom.model.edit.ModelEdits;

/** A small window to type a part of a name into and to choose from what fits: what is chosen is done, Escape closes. */
final class FindPopup {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 320;
  private static final int ICON = 16;

  private final DiagramPage page;
  private final String title;
  private final List<Choice> choices;
  private List<Choice> found = List.of();
  private Text search;
  private Table table;
  private Shell shell;
  private LocalResourceManager images;

  /** Something to choose; what has an objection is listed with it, but cannot be chosen. */
  private record Choice(Node icon, String name, String detail, Optional<String> objection, Runnable effect) {
    boolean fits(List<String> words) {
      String text = (name + " " + detail).toLowerCase(Locale.ROOT);
      return words.stream().allMatch(text::contains);
    }
  }

  private FindPopup(DiagramPage page, String title, List<Choice> choices) {
    this.page = page;
    this.title = title;
    this.choices = choices;
  }

  /** All nodes and connections, by name, kind and id; the chosen one is selected. */
  static FindPopup elements(DiagramPage page) {
    List<Choice> choices = new ArrayList<>();
    Contents.nodes(page.editor().document().architecture()).forEach(node -> choices.add(new Choice(node, Names.of(node),
        Notation.of(node.eClass()).name() + ", " + node.getId(), Optional.empty(), () -> page.reveal(node))));
    for (Connection connection : page.editor().document().architecture().getConnections()) {
      if (connection.getSource() != null && connection.getTarget() != null) {
        choices.add(new Choice(null, Names.of(connection.getSource()) + " → " + Names.of(connection.getTarget()),
            connection.getRole().getLiteral() + ", " + connection.getId(), Optional.empty(),
            () -> page.reveal(connection)));
      }
    }
    return new FindPopup(page, "Find element", choices);
  }

  /** What the selected component may be connected to and as what; what it may not be connected to comes last. */
  static FindPopup targets(DiagramPage page) {
    Component source = (Component) page.selected().get(0);
    ModelEdits edits = page.editor().document().edits();
    List<Choice> legal = new ArrayList<>();
    List<Choice> illegal = new ArrayList<>();
    Contents.components(page.editor().document().architecture()).filter(target -> target != source).forEach(target -> {
      ConnectionAdvice advice = edits.adviceOn(source, target);
      List<Role> open = advice.roles().stream().filter(role -> edits.adviceOn(source, target, role).allowed()).toList();
      open.forEach(role -> legal.add(new Choice(target, Names.of(target),
          "as " + role.getLiteral() + ", " + target.getId(), Optional.empty(),
          () -> page.editor().document().execute(edits.connect(source, target, role)))));
      if (open.isEmpty()) {
        illegal.add(new Choice(target, Names.of(target), advice.reason(), Optional.of(advice.reason()), () -> { }));
      }
    });
    return new FindPopup(page, "Connect " + Names.of(source) + " to",
        Stream.concat(legal.stream(), illegal.stream()).toList());
  }

  void open() {
    Shell window = page.getSite().getShell();
    shell = new Shell(window, SWT.DIALOG_TRIM | SWT.RESIZE);
    shell.setText(title);
    shell.setLayout(new GridLayout());
    images = new LocalResourceManager(JFaceResources.getResources(), shell);
    search = new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH);
    search.setMessage("Name, kind or id");
    search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    table = new Table(shell, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    new TableColumn(table, SWT.NONE).setWidth(WIDTH / 2);
    new TableColumn(table, SWT.NONE).setWidth(WIDTH);
    table.addListener(SWT.SetData, event -> show((TableItem) event.item));
    search.addListener(SWT.Modify, event -> fill());
    search.addListener(SWT.KeyDown, this::steer);
    search.addListener(SWT.DefaultSelection, event -> choose());
    table.addListener(SWT.DefaultSelection, event -> choose());
    table.addListener(SWT.Selection, event -> explain());
    shell.setSize(WIDTH, HEIGHT);
    Point middle = window.getLocation();
    shell.setLocation(middle.x + (window.getSize().x - WIDTH) / 2, middle.y + window.getSize().y / 6);
    fill();
    shell.open();
    search.setFocus();
  }

  private void fill() {
    List<String> words = List.of(search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"));
    found = choices.stream().filter(choice -> choice.fits(words)).toList();
    table.setItemCount(found.size());
    table.clearAll();
    if (!found.isEmpty()) {
      table.setSelection(0);
    }
  }

  /** Called for rows that come into view. */
  private void show(TableItem item) {
    Choice choice = found.get(table.indexOf(item));
    item.setText(new String[] {choice.name(), choice.detail()});
    if (choice.icon() != null) {
      item.setImage(images.create(page.icons().descriptor(Notation.of(choice.icon().eClass()), ICON)));
    }
    if (choice.objection().isPresent()) {
      item.setForeground(Display.getCurrent().getSystemColor(SWT.COLOR_DARK_GRAY));
    }
  }

  /** Arrows move in the table while one types. */
  private void steer(Event event) {
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    if (step != 0 && table.getItemCount() > 0) {
      table.setSelection(Math.floorMod(table.getSelectionIndex() + step, table.getItemCount()));
      event.doit = false;
      explain();
    }
  }

  private void explain() {
    chosen().ifPresent(choice -> page.say(choice.objection().orElse(""), choice.objection().isPresent()));
  }

  private Optional<Choice> chosen() {
    int index = table.getSelectionIndex();
    return index < 0 ? Optional.empty() : Optional.of(found.get(index));
  }

  private void choose() {
    Optional<Choice> choice = chosen();
    explain();
    if (choice.isPresent() && choice.get().objection().isEmpty()) {
      shell.close();
      page.setFocus();
      choice.get().effect().run();
    }
  }
}
