package org.headroom.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.headroom.model.edit.FeatureText;
import org.headroom.properties.ui.form.Subject;

/** Explains what is selected, with the words of the metamodel; and the first steps when nothing is. */
public final class HelpView extends ViewPart {
  private static final String FIRST_STEPS = """
      Draw. Take a kind of component from the palette and click into the diagram. Connect two components with the \
      Connect tool; the role of the connection follows from their kinds.

      Say what you know. Select something and open the Properties view (Window > Show view). What you leave empty \
      comes from the catalogue, in grey, with its source.

      Check. Findings appear in the Problems view while you draw; double-click one to see its element, press \
      Ctrl+1 on it for quick fixes.

      Put it under load. The page Scenarios & objectives of the editor says how much traffic comes when, what fails, \
      and what is promised. The Simulation view runs it.

      Read the answer. Verdicts, bottlenecks and latencies appear in the views; the diagram shows the load.
      """;
  private static final int MARGIN = 8;

  private final ISelectionListener follower = this::follow;
  private StyledText text;

  @Override
  public void createPartControl(Composite parent) {
    text = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    getSite().getPage().addSelectionListener(follower);
    explain(Optional.empty());
    ISelection selection = getSite().getPage().getSelection();
    if (selection != null) {
      explain(Subject.of(selection));
    }
  }

  private void follow(IWorkbenchPart part, ISelection selection) {
    if (part != this) {
      explain(Subject.of(selection));
    }
  }

  private void explain(Optional<Subject> subject) {
    List<String> headings = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    if (subject.isEmpty()) {
      headings.add("First steps");
      content.append("First steps\n\n").append(FIRST_STEPS);
    } else {
      EObject first = subject.get().first();
      EClass type = first.eClass();
      headings.add(FeatureText.title(type));
      content.append(FeatureText.title(type)).append("\n\n").append(FeatureText.documentation(type)).append("\n");
      for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
        String documentation = FeatureText.documentation(feature);
        if (!documentation.isEmpty()) {
          String title = FeatureText.title(feature);
          headings.add(title + ". ");
          content.append("\n").append(title).append(". ").append(documentation).append("\n");
        }
      }
    }
    text.setText(content.toString());
    emphasise(headings);
  }

  private void emphasise(List<String> headings) {
    String content = text.getText();
    int from = 0;
    for (int i = 0; i < headings.size(); i++) {
      int start = content.indexOf(headings.get(i), from);
      StyleRange range = new StyleRange(start, headings.get(i).length(), null, null, SWT.BOLD);
      if (i == 0) {
        range.font = JFaceResources.getHeaderFont();
      }
      text.setStyleRange(range);
      from = start + headings.get(i).length();
    }
  }

  /** What the view says, as plain text. */
  public String content() {
    return text.getText();
  }

  @Override
  public void setFocus() {
    text.setFocus();
  }

  @Override
  public void dispose() {
    getSite().getPage().removeSelectionListener(follower);
    super.dispose();
  }
}
