package org.headroom.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** The preferences of Headroom on one page. */
public final class HeadroomPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  private static final String EDITOR = "org.headroom.diagram.ui";
  private static final int MOST_SECONDS = 3600;
  private static final int MOST_REPLICATIONS = 1000;
  private static final String[][] THEMES = {{"Like the workbench", "AUTOMATIC"}, {"Light", "LIGHT"}, {"Dark", "DARK"}};

  private ComboFieldEditor theme;

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
        "Seconds until &unsaved work is kept for the case of a crash (0: never)", getFieldEditorParent());
    autosave.setValidRange(0, MOST_SECONDS);
    addField(autosave);
    theme = new ComboFieldEditor("theme", "&Diagrams are", THEMES, getFieldEditorParent());
    addField(theme);
    IntegerFieldEditor seed = new IntegerFieldEditor(Settings.SEED, "Random &seed of new scenarios",
        getFieldEditorParent());
    seed.setValidRange(0, Integer.MAX_VALUE);
    addField(seed);
    IntegerFieldEditor replications = new IntegerFieldEditor(Settings.REPLICATIONS, "&Replications of new scenarios",
        getFieldEditorParent());
    replications.setValidRange(1, MOST_REPLICATIONS);
    addField(replications);
  }

  @Override
  protected void initialize() {
    super.initialize();
    // the diagram editor keeps its theme itself
    ScopedPreferenceStore diagrams = new ScopedPreferenceStore(InstanceScope.INSTANCE, EDITOR);
    diagrams.setDefault(theme.getPreferenceName(), THEMES[0][1]);
    theme.setPreferenceStore(diagrams);
    theme.load();
  }

  @Override
  public void init(IWorkbench workbench) {
    // nothing of the workbench is needed
  }
}
