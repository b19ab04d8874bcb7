package org.headroom.diagram.ui.actions;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.Review;
import org.headroom.model.Element;
import org.headroom.rules.Finding;
import org.headroom.rules.QuickFix;

/** What can be done about the findings on the selected element. */
final class FindingMenu {
  private final DiagramPage page;

  FindingMenu(DiagramPage page) {
    this.page = page;
  }

  void fill(IMenuManager menu, List<Element> selected) {
    Optional<Review> review = page.editor().review();
    if (selected.size() != 1 || review.isEmpty()) {
      return;
    }
    List<Finding> findings = review.get().on(selected.get(0));
    for (Finding finding : findings) {
      MenuManager about = new MenuManager(finding.rule().id() + " " + finding.rule().title());
      for (QuickFix fix : review.get().fixes(finding, page.editor().document().architecture())) {
        about.add(action(fix));
        about.add(preview(fix));
      }
      about.add(new Separator());
      review.get().suppression(finding, page.editor().document().architecture())
          .ifPresent(fix -> about.add(action(fix)));
      about.add(DiagramAction.of(DiagramActions.PREFIX + "reveal", "Reveal in Problems", () -> true,
          () -> page.editor().revealFinding(finding)));
      menu.add(about);
    }
  }

  private DiagramAction action(QuickFix fix) {
    DiagramAction action = DiagramAction.of(DiagramActions.PREFIX + "fix",
        fix.title() + (fix.question().isPresent() ? "…" : ""), () -> true, () -> apply(fix));
    action.setToolTipText(fix.description());
    return action;
  }

  /** Says in the menu which elements would get which values. */
  private static DiagramAction preview(QuickFix fix) {
    DiagramAction preview =
        DiagramAction.of(DiagramActions.PREFIX + "preview", "    " + fix.description(), () -> false, () -> { });
    preview.update();
    return preview;
  }

  private void apply(QuickFix fix) {
    String answer = "";
    if (fix.question().isPresent()) {
      InputDialog dialog = new InputDialog(page.getSite().getShell(), fix.title(),
          fix.description() + "\n\n" + fix.question().get(), "",
          text -> text.isBlank() ? "An answer is needed." : null);
      if (dialog.open() != Window.OK) {
        return;
      }
      answer = dialog.getValue();
    }
    page.editor().document().execute(page.editor().document().edits().apply(fix, answer));
    page.say(fix.description(), false);
  }
}
