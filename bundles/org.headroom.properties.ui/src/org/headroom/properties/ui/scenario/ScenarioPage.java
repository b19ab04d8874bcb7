package org.headroom.properties.ui.scenario;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.EditorPage;
import org.headroom.diagram.ui.Later;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Fault;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.model.Objective;
import org.headroom.model.Scenario;
import org.headroom.model.edit.ModelDocument;
import org.headroom.properties.ui.form.Prototypes;

/** The page of an editor with the situations to simulate and what is promised for them. */
public final class ScenarioPage implements EditorPage {
  private static final Set<EStructuralFeature> SELDOM = Set.of(Literals.ELEMENT__TAGS, Literals.ELEMENT__PROPERTIES,
      Literals.ELEMENT__SUPPRESSIONS, Literals.ELEMENT__OWNER, Literals.ELEMENT__NOTE);
  private static final int[] WEIGHTS = {46, 54};
  private static final int MARGIN = 8;
  private static final int STEP = 24;

  private ArchitectureEditor editor;
  private FormToolkit toolkit;
  private Composite area;
  /** Null until the page is seen. */
  private SashForm sash;
  private ElementList scenarios;
  private ElementList objectives;
  private TimelineCanvas timeline;
  private final Later fitting = new Later(this::fit);
  private final Later opening = new Later(this::open);
  private boolean wantsFocus;
  private ScrolledComposite scroll;
  private Composite body;
  private FormPane form;
  private EObject shown;
  private ModelDocument document;
  private final LastVerdicts verdicts = new LastVerdicts(this::showVerdicts);

  @Override
  public String title() {
    return "Scenarios & objectives";
  }

  @Override
  public Control createControl(Composite parent, ArchitectureEditor owner) {
    editor = owner;
    area = new Composite(parent, SWT.NONE);
    area.setLayout(new FillLayout());
    return area;
  }

  /** Makes the lists, the timeline and the room for fields, unless they are made or the page is closed. */
  private void create() {
    if (sash != null || area.isDisposed()) {
      return;
    }
    toolkit = new FormToolkit(area.getDisplay());
    sash = new SashForm(area, SWT.HORIZONTAL);
    toolkit.adapt(sash);
    Composite lists = column(sash);
    scenarios = new ElementList(lists, toolkit, "Scenarios", new String[] {"Scenario", "Lasts", "Runs"},
        new ElementList.Actions(() -> add(Literals.ARCHITECTURE__SCENARIOS), this::duplicate, this::remove,
            this::select));
    objectives = new ElementList(lists, toolkit, "Objectives",
        new String[] {"Objective", "Last verdict", "Promise", "In the run of"},
        new ElementList.Actions(() -> add(Literals.ARCHITECTURE__OBJECTIVES), this::duplicate, this::remove,
            this::select));
    Composite right = column(sash);
    timeline = new TimelineCanvas(right, this::moveFault);
    timeline.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    createScroll(right);
    sash.setWeights(WEIGHTS);
    form = new FormPane(body, toolkit, fitting::ask);
    area.layout();
  }

  /** Makes and fills what was asked for before it was made. */
  private void open() {
    create();
    if (wantsFocus && sash != null) {
      setFocus();
    } else {
      refresh();
    }
  }

  /** The form is as wide as there is room, and scrolls only up and down. */
  private void createScroll(Composite parent) {
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    toolkit.adapt(scroll);
    scroll.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.setAlwaysShowScrollBars(true);
    scroll.getVerticalBar().setIncrement(STEP);
    body = toolkit.createComposite(scroll);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    body.setLayout(layout);
    scroll.setContent(body);
    scroll.addListener(SWT.Resize, event -> fit());
  }

  private void fit() {
    if (scroll.isDisposed()) {
      return;
    }
    scroll.setMinHeight(body.computeSize(scroll.getClientArea().width, SWT.DEFAULT, true).y);
    body.layout(true, true);
  }

  private Composite column(Composite parent) {
    Composite column = toolkit.createComposite(parent);
    GridLayout layout = new GridLayout();
    layout.marginWidth = MARGIN;
    layout.marginHeight = MARGIN;
    column.setLayout(layout);
    return column;
  }

  private Architecture architecture() {
    return editor.document().architecture();
  }

  @Override
  public void refresh() {
    if (sash == null) {
      opening.ask();
      return;
    }
    if (sash.isDisposed()) {
      return;
    }
    if (document != editor.document()) {
      document = editor.document();
      shown = null;
      form.clear();
      document.values().whenComplete((values, failure) -> sash.getDisplay().asyncExec(this::refresh));
    }
    verdicts.update(document.file());
    scenarios.show(architecture().getScenarios(), ObjectiveWords::scenario, each -> ElementList.Light.NONE);
    showObjectives();
    boolean gone = shown == null || shown.eResource() == null;
    EObject next = gone ? architecture().getScenarios().stream().findFirst().orElse(null) : shown;
    show(next);
  }

  private void showObjectives() {
    objectives.show(architecture().getObjectives(), each -> ObjectiveWords.objective((Objective) each, verdicts),
        each -> ObjectiveWords.light((Objective) each, verdicts));
  }

  /** Results are read beside the user's work. */
  private void showVerdicts() {
    // told in another thread, when the page may be closed
    toolkit.getColors().getDisplay().asyncExec(() -> {
      if (!sash.isDisposed()) {
        showObjectives();
        showRemarks();
        objectives.layout();
      }
    });
  }

  @Override
  public void showResults() {
    if (document != null) {
      verdicts.update(document.file());
    }
  }

  private void select(Element element) {
    show(element);
  }

  private void show(EObject object) {
    if (Objects.equals(object, shown)) {
      form.refresh();
    } else {
      if (shown != null && shown.eResource() != null) {
        form.commit();
      }
      shown = object;
      if (object == null) {
        form.clear();
      } else {
        form.show(document, object, object.eClass().getEAllStructuralFeatures().stream()
            .filter(each -> !SELDOM.contains(each)).toList());
      }
    }
    showRemarks();
    scenarios.select(object);
    objectives.select(object);
    boolean timed = object instanceof Scenario;
    ((GridData) timeline.getLayoutData()).exclude = !timed;
    timeline.setVisible(timed);
    timeline.show(timed ? Timeline.of((Scenario) object, document.file()) : null);
    timeline.getParent().layout(true);
    scenarios.layout();
    fitting.ask();
  }

  private void showRemarks() {
    scenarios.remark(shown instanceof Scenario scenario && scenario.getDocumentation() != null
        ? scenario.getDocumentation() : "");
    objectives.remark(shown instanceof Objective objective && objective.getRequirement() != null
        ? "Requirement: " + objective.getRequirement() : verdicts.remark());
  }

  private void add(EReference list) {
    EObject part = Prototypes.create(list.getEReferenceType(), architecture());
    if (part instanceof Scenario scenario) {
      NewScenarios.prepare(scenario, architecture());
    }
    document.execute(document.edits().add(architecture(), list, part,
        part instanceof Scenario ? "Scenario" : "Objective"));
    show(part);
  }

  private void duplicate(Element element) {
    Element copy = EcoreUtil.copy(element);
    copy.setLabel((element.getLabel() == null ? element.getId() : element.getLabel()) + " copy");
    NewScenarios.renameParts(copy, architecture());
    document.execute(document.edits().add(architecture(), (EReference) element.eContainingFeature(), copy, "Copy"));
    show(copy);
  }

  private void remove(Element element) {
    document.execute(document.edits().change("Remove " + element.getLabel(), () -> {
      if (element instanceof Scenario scenario) {
        architecture().getObjectives().stream().filter(each -> each.getScenario() == scenario)
            .forEach(each -> each.setScenario(null));
      }
      EcoreUtil.remove(element);
    }));
  }

  private void moveFault(Fault fault, TimelineCanvas.Move to) {
    document.execute(document.edits().change("Move fault", () -> {
      fault.setAt(to.at());
      fault.setLasting(to.lasting());
    }));
  }

  @Override
  public boolean reveal(Element element) {
    EObject object = element instanceof Fault ? element.eContainer() : element;
    if (object instanceof Scenario || object instanceof Objective) {
      create();
      refresh();
      show(object);
      return true;
    }
    return false;
  }

  @Override
  public void setFocus() {
    wantsFocus = sash == null;
    if (wantsFocus) {
      area.setFocus();
      return;
    }
    List<ElementList> lists = List.of(objectives, scenarios);
    lists.stream().filter(ElementList::hasSelection).findFirst().orElse(scenarios).setFocus();
    // a run may have ended meanwhile
    refresh();
  }

  @Override
  public void dispose() {
    if (toolkit != null) {
      toolkit.dispose();
    }
  }
}
