package org.headroom.ui.start;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.IntroPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.ui.HeadroomUi;

/** The first page: what one can do here, each one click away. */
public final class WelcomePage extends IntroPart {
  private static final int WIDTH = 620;

  private Composite page;

  @Override
  public void createPartControl(Composite parent) {
    parent.setLayout(new GridLayout());
    page = new Composite(parent, SWT.NONE);
    page.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    GridLayout layout = new GridLayout(2, false);
    layout.horizontalSpacing = 20;
    layout.verticalSpacing = 14;
    page.setLayout(layout);
    LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), page);
    Label image = new Label(page, SWT.NONE);
    image.setImage(resources.create(HeadroomUi.image("headroom48")));
    Label title = new Label(page, SWT.NONE);
    title.setText("Headroom");
    title.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setHeight(26)
        .setStyle(SWT.BOLD)));
    text("Draw a cloud architecture, check it against rules, put it under load, and see whether it keeps its promises.");
    choice("Open the example", "A global product catalogue for 50,000 requests per second, ready to simulate.",
        this::openExample);
    choice("New model", "Start with an empty diagram.", this::newModel);
    choice("Go to the workbench", "Your projects and models.", this::close);
  }

  private void text(String words) {
    Label text = new Label(page, SWT.WRAP);
    text.setText(words);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    data.widthHint = WIDTH;
    text.setLayoutData(data);
  }

  private void choice(String name, String explanation, Runnable effect) {
    Button button = new Button(page, SWT.PUSH);
    button.setText(name);
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    button.addListener(SWT.Selection, event -> effect.run());
    new Label(page, SWT.WRAP).setText(explanation);
  }

  private void close() {
    PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
  }

  private void openExample() {
    close();
    try {
      new OpenExample().execute(null);
    } catch (ExecutionException e) {
      StatusManager.getManager().handle(
          new org.eclipse.core.runtime.Status(org.eclipse.core.runtime.IStatus.ERROR, HeadroomUi.BUNDLE,
              e.getMessage(), e), StatusManager.SHOW);
    }
  }

  private void newModel() {
    IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
    close();
    NewModelWizard wizard = new NewModelWizard();
    wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
    new WizardDialog(window.getShell(), wizard).open();
  }

  @Override
  public void standbyStateChanged(boolean standby) {
    // the page looks the same at any size
  }

  @Override
  public void setFocus() {
    page.setFocus();
  }
}
