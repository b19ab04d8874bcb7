package org.headroom.diagram.ui;

import java.nio.charset.StandardCharsets;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.headroom.model.Element;
import org.headroom.model.io.ModelWriteException;
import org.headroom.model.io.ModelWriter;

/** The model as the text that saving would write, read-only, with line numbers. */
final class SourcePage implements EditorPage {
  private ArchitectureEditor editor;
  private Composite area;
  /** None until the page is seen. */
  private SourceViewer viewer;

  @Override
  public String title() {
    return "Source";
  }

  @Override
  public Control createControl(Composite parent, ArchitectureEditor owner) {
    editor = owner;
    area = new Composite(parent, SWT.NONE);
    area.setLayout(new FillLayout());
    return area;
  }

  private void createViewer() {
    CompositeRuler ruler = new CompositeRuler();
    ruler.addDecorator(0, new LineNumberRulerColumn());
    viewer = new SourceViewer(area, ruler, SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
    viewer.setEditable(false);
    viewer.getTextWidget().setFont(JFaceResources.getTextFont());
    viewer.setDocument(new Document(""));
    SourceColours.on(viewer);
    area.layout();
  }

  @Override
  public void refresh() {
    if (viewer == null) {
      createViewer();
    }
    String text = source();
    if (!text.equals(viewer.getDocument().get())) {
      int top = viewer.getTopIndex();
      viewer.getDocument().set(text);
      viewer.setTopIndex(top);
    }
  }

  private String source() {
    try {
      return new String(new ModelWriter().toBytes(editor.document().architecture()), StandardCharsets.UTF_8);
    } catch (ModelWriteException e) {
      return e.getMessage();
    }
  }

  /** Shows where an element is written. */
  void show(Element element) {
    int at = element.getId() == null ? -1 : viewer.getDocument().get().indexOf("id=\"" + element.getId() + "\"");
    if (at >= 0) {
      viewer.setSelectedRange(at, element.getId().length() + 5);
      viewer.revealRange(at, 1);
    }
  }

  @Override
  public void setFocus() {
    refresh();
    viewer.getTextWidget().setFocus();
  }
}
