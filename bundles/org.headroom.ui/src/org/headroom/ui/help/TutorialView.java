package org.headroom.ui.help;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.ui.HeadroomUi;

/** The tutorial beside the work: steps that unfold one after the other, with buttons that perform them. */
public final class TutorialView extends ViewPart {
  private final List<Section> sections = new ArrayList<>();
  private ScrolledForm form;
  private FormToolkit toolkit;

  @Override
  public void createPartControl(Composite parent) {
    toolkit = new FormToolkit(parent.getDisplay());
    form = toolkit.createScrolledForm(parent);
    form.getBody().setLayout(new TableWrapLayout());
    try {
      Steps tutorial = Steps.tutorial();
      label(form.getBody(), tutorial.title()).setFont(org.eclipse.jface.resource.JFaceResources.getHeaderFont());
      label(form.getBody(), tutorial.intro());
      for (int i = 0; i < tutorial.items().size(); i++) {
        add(i, tutorial.items().get(i));
      }
      label(form.getBody(), "The same on the command line: docs/tutorial.md.");
    } catch (IOException e) {
      label(form.getBody(), e.getMessage());
    }
    form.reflow(true);
  }

  private Label label(Composite parent, String text) {
    // an ampersand would underline the letter after it
    Label label = toolkit.createLabel(parent, text.replace("&", "&&"), SWT.WRAP);
    label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
    return label;
  }

  private void add(int index, Steps.Item item) {
    Section section = toolkit.createSection(form.getBody(),
        ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE | (index == 0 ? ExpandableComposite.EXPANDED : 0));
    section.setText((index + 1) + ". " + item.title());
    section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
    Composite body = toolkit.createComposite(section);
    body.setLayout(new TableWrapLayout());
    label(body, item.text());
    for (int i = 0; i < item.actions().size(); i++) {
      Steps.Action action = item.actions().get(i);
      boolean last = i == item.actions().size() - 1;
      Button button = toolkit.createButton(body, action.label(), SWT.PUSH);
      button.setData("command", action.command());
      button.addListener(SWT.Selection, event -> {
        perform(action);
        if (last) {
          unfold(index + 1);
        }
      });
    }
    section.setClient(body);
    sections.add(section);
  }

  private void unfold(int index) {
    if (index < sections.size() && !form.isDisposed()) {
      sections.get(index).setExpanded(true);
      form.showControl(sections.get(index));
    }
  }

  private void perform(Steps.Action action) {
    try {
      getSite().getService(IHandlerService.class).executeCommand(
          getSite().getService(ICommandService.class).deserialize(action.command()), null);
    } catch (CommandException e) {
      StatusManager.getManager()
          .handle(HeadroomUi.error(action.label() + ": " + e.getMessage(), e), StatusManager.SHOW);
    }
  }

  @Override
  public void setFocus() {
    form.setFocus();
  }

  @Override
  public void dispose() {
    if (toolkit != null) {
      toolkit.dispose();
    }
    super.dispose();
  }
}
