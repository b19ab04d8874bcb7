package org.headroom.ui.start;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.ui.HeadroomUi;

/** The first page: what one can do here, each one click away. */
public final class WelcomePage extends IntroPart {
  private static final int WIDTH = 640;
  private static final int TITLE = 26;
  private static final int CARD_MARGIN = 14;
  private static final int BUTTON_WIDTH = 190;

  private final Map<Control, ColourRole> papers = new LinkedHashMap<>();
  private final Map<Control, ColourRole> inks = new LinkedHashMap<>();
  private Composite page;
  private LocalResourceManager resources;

  @Override
  public void createPartControl(Composite parent) {
    parent.setLayout(new GridLayout());
    colour(parent, ColourRole.CANVAS, ColourRole.TEXT);
    page = colour(new Composite(parent, SWT.NONE), ColourRole.CANVAS, ColourRole.TEXT);
    page.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    GridLayout layout = new GridLayout(2, false);
    layout.horizontalSpacing = 20;
    layout.verticalSpacing = 14;
    page.setLayout(layout);
    resources = new LocalResourceManager(JFaceResources.getResources(), page);
    Label image = colour(new Label(page, SWT.NONE), ColourRole.CANVAS, ColourRole.TEXT);
    image.setImage(resources.create(HeadroomUi.image("headroom48")));
    Label title = colour(new Label(page, SWT.NONE), ColourRole.CANVAS, ColourRole.TEXT);
    title.setText("Headroom");
    title.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setHeight(TITLE)
        .setStyle(SWT.BOLD)));
    Label words = colour(wide(new Label(page, SWT.WRAP)), ColourRole.CANVAS, ColourRole.TEXT_MUTED);
    words.setText("Draw a cloud architecture, check it against rules, put it under load, and see whether it keeps its "
        + "promises – and what breaks first.");
    choice("Open the example", "A global product catalogue for 50,000 requests per second, ready to simulate.",
        this::openExample);
    choice("Tutorial", "Half an hour with the example, step by step: check it, load it, break it, mend it.",
        this::openTutorial);
    choice("New project", "A folder with a model: empty, from an example, or from a brief in Markdown.",
        () -> open(new NewProjectWizard()));
    choice("New model", "One more model in a project of yours.", () -> open(new NewModelWizard()));
    choice("Go to the workbench",
        "Your projects and models. Help > Welcome leads back here; F1 explains what is selected.",
        this::close);
    workspace();
    WorkbenchTheme.follow(page, this::paint);
  }

  /** Remembers what a control is painted with. */
  private <T extends Control> T colour(T control, ColourRole paper, ColourRole ink) {
    papers.put(control, paper);
    inks.put(control, ink);
    return WorkbenchTheme.own(control);
  }

  private void paint(Theme theme) {
    papers.forEach((control, role) -> control.setBackground(WorkbenchTheme.colour(theme, role)));
    inks.forEach((control, role) -> control.setForeground(WorkbenchTheme.colour(theme, role)));
  }

  private <T extends Control> T wide(T control) {
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1);
    data.widthHint = WIDTH;
    control.setLayoutData(data);
    return control;
  }

  private void choice(String name, String explanation, Runnable effect) {
    Composite card = colour(wide(new Composite(page, SWT.NONE)), ColourRole.BADGE_FILL, ColourRole.TEXT);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = CARD_MARGIN;
    layout.marginHeight = CARD_MARGIN;
    layout.horizontalSpacing = CARD_MARGIN;
    card.setLayout(layout);
    Button button = new Button(card, SWT.PUSH);
    button.setText(name);
    GridData data = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    data.widthHint = BUTTON_WIDTH;
    button.setLayoutData(data);
    button.addListener(SWT.Selection, event -> effect.run());
    Label text = colour(new Label(card, SWT.WRAP), ColourRole.BADGE_FILL, ColourRole.TEXT);
    text.setText(explanation);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = WIDTH - BUTTON_WIDTH - 2 * CARD_MARGIN;
    text.setLayoutData(wide);
  }

  private void workspace() {
    Location location = Platform.getInstanceLocation();
    if (location != null && location.getURL() != null) {
      Link link = colour(wide(new Link(page, SWT.WRAP)), ColourRole.CANVAS, ColourRole.TEXT_MUTED);
      String path = location.getURL().getPath();
      link.setText("Your projects lie in the workspace " + IPath.fromOSString(path).lastSegment()
          + ". <a>Switch workspace…</a>");
      link.setToolTipText(path);
      WorkbenchTheme.follow(link, theme -> link.setLinkForeground(WorkbenchTheme.colour(theme, ColourRole.NETWORK)));
      link.addListener(SWT.Selection, event -> run("org.headroom.ui.switchWorkspace"));
    }
  }

  private void run(String command) {
    try {
      PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    } catch (org.eclipse.core.commands.common.CommandException e) {
      StatusManager.getManager().handle(HeadroomUi.error(e.getMessage(), e), StatusManager.SHOW);
    }
  }

  private void close() {
    PlatformUI.getWorkbench().getIntroManager().closeIntro(this);
  }

  private void openTutorial() {
    close();
    run("org.headroom.ui.tutorial");
  }

  private void openExample() {
    close();
    try {
      new OpenExample().execute(null);
    } catch (ExecutionException e) {
      StatusManager.getManager().handle(HeadroomUi.error(e.getMessage(), e), StatusManager.SHOW);
    }
  }

  private void open(BasicNewResourceWizard wizard) {
    IWorkbenchWindow window = getIntroSite().getWorkbenchWindow();
    close();
    wizard.init(window.getWorkbench(), StructuredSelection.EMPTY);
    new WizardDialog(window.getShell(), wizard).open();
  }

  /** Everything on the page. */
  Composite page() {
    return page;
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
