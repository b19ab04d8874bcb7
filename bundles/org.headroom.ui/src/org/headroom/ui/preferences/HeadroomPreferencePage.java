package org.headroom.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.headroom.properties.ui.scenario.ScenarioDefaults;

/** The preferences of Headroom on one page. */
public final class HeadroomPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  private static final String EDITOR = "org.headroom.diagram.ui";
  private static final int MOST_SECONDS = 3600;
  private static final int MOST_REPLICATIONS = 1000;
  private static final String[][] THEMES = {{"Like the workbench", "AUTOMATIC"}, {"Light", "LIGHT"}, {"Dark", "DARK"}};

  private ComboFieldEditor theme;
  private IntegerFieldEditor seed;
  private IntegerFieldEditor replications;

  /** The page; the preference dialog creates it. */
  public HeadroomPreferencePage() {
    super(GRID);
    setPreferenceStore(Settings.store());
    setDescription("How models are checked, kept and shown.\n ");
  }

  @Override
  protected void createFieldEditors() {
    addField(new BooleanFieldEditor(Settings.LIVE_CHECKS, "&Check models while they are edited",
        getFieldEditorParent()));
    IntegerFieldEditor autosave = new IntegerFieldEditor(Settings.AUTOSAVE,
        "Seconds until &unsaved work is kept (0: never)", getFieldEditorParent());
    autosave.setValidRange(0, MOST_SECONDS);
    addField(autosave);
    theme = new ComboFieldEditor("theme", "&Diagrams are", THEMES, getFieldEditorParent());
    addField(theme);
    seed = new IntegerFieldEditor(ScenarioDefaults.SEED, "Random &seed of new scenarios",
        getFieldEditorParent());
    seed.setValidRange(0, Integer.MAX_VALUE);
    addField(seed);
    replications = new IntegerFieldEditor(ScenarioDefaults.REPLICATIONS, "&Replications of new scenarios",
        getFieldEditorParent());
    replications.setValidRange(1, MOST_REPLICATIONS);
    addField(replications);
  }

  @Override
  protected void initialize() {
    super.initialize();
    // these bundles keep their own
    ScopedPreferenceStore diagrams = new ScopedPreferenceStore(InstanceScope.INSTANCE, EDITOR);
    diagrams.setDefault(theme.getPreferenceName(), THEMES[0][1]);
    take(theme, diagrams);
    ScopedPreferenceStore scenarios = new ScopedPreferenceStore(InstanceScope.INSTANCE, ScenarioDefaults.NODE);
    scenarios.setDefault(ScenarioDefaults.SEED, ScenarioDefaults.DEFAULT_SEED);
    scenarios.setDefault(ScenarioDefaults.REPLICATIONS, ScenarioDefaults.DEFAULT_REPLICATIONS);
    take(seed, scenarios);
    take(replications, scenarios);
  }

  private static void take(FieldEditor editor, IPreferenceStore store) {
    editor.setPreferenceStore(store);
    editor.load();
  }

  @Override
  public void init(IWorkbench workbench) {
    // nothing of the workbench is needed
  }
}
