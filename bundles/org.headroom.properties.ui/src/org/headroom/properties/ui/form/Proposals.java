package org.headroom.properties.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.catalogue.Offering;
import org.headroom.catalogue.OfferingKind;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage.Literals;
import org.headroom.rules.RuleSet;

/** What a field proposes while one types: rows of the catalogue, regions, rules, elements, choices. */
final class Proposals {
  /** Key of the data of a text that holds its provider. */
  static final String PROVIDER = "proposals";

  private static final Set<EAttribute> OFFERINGS = Set.of(Literals.COMPONENT__OFFERING, Literals.SERVER__INSTANCE_TYPE,
      Literals.DATA_STORE__STORAGE_TYPE, Literals.OBJECT_STORAGE__STORAGE_CLASS, Literals.MESSAGE_BROKER__BROKER_TYPE,
      Literals.CDN__CDN_TYPE, Literals.COMPUTE__RUNTIME);
  private static final Set<OfferingKind> INSTANCES = Set.of(OfferingKind.MACHINE, OfferingKind.DATABASE_MACHINE,
      OfferingKind.CACHE_NODE, OfferingKind.CONTAINER);
  private static final Set<EAttribute> REGIONS = Set.of(Literals.REGION__CODE, Literals.CLIENT__REGION);
  private static final int POPUP_WIDTH = 420;
  private static final int POPUP_HEIGHT = 220;

  private Proposals() {
  }

  /** Lets a field for one value propose some, if there are any. */
  static void attach(Text text, FormContext context, Subject subject, EAttribute attribute) {
    if (OFFERINGS.contains(attribute) || REGIONS.contains(attribute) || attribute == Literals.SUPPRESSION__RULE_ID) {
      attach(text, (contents, position) -> matching(contents.substring(0, Math.min(position, contents.length())), "",
          all(context, subject.first(), attribute)), ContentProposalAdapter.PROPOSAL_REPLACE);
    }
  }

  /** Lets a field for several values propose what may come next. */
  static void attachToList(Text text, FormContext context, EStructuralFeature feature) {
    if (feature instanceof EReference
        || feature instanceof EAttribute attribute && attribute.getEAttributeType() instanceof EEnum) {
      attach(text, (contents, position) -> {
        String before = contents.substring(0, Math.min(position, contents.length()));
        int start = before.lastIndexOf(',') + 1;
        String kept = start == 0 ? "" : before.substring(0, start) + " ";
        return matching(before.substring(start).strip(), kept, named(context, feature));
      }, ContentProposalAdapter.PROPOSAL_REPLACE);
    }
  }

  private static void attach(Text text, IContentProposalProvider provider, int style) {
    ContentProposalAdapter adapter = new ContentProposalAdapter(text, new TextContentAdapter(), provider,
        KeyStroke.getInstance(SWT.CTRL, ' '), null);
    adapter.setProposalAcceptanceStyle(style);
    adapter.setPopupSize(new Point(POPUP_WIDTH, POPUP_HEIGHT));
    text.setData(PROVIDER, provider);
    ControlDecoration mark = new ControlDecoration(text, SWT.RIGHT | SWT.TOP);
    mark.setShowOnlyOnFocus(true);
    mark.setImage(
        FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_CONTENT_PROPOSAL)
        .getImage());
    mark.setDescriptionText("Ctrl+Space proposes values");
  }

  private static IContentProposal[] matching(String typed, String kept, Stream<IContentProposal> all) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return all.filter(each -> each.getLabel().toLowerCase(Locale.ROOT).contains(wanted))
        .map(each -> new ContentProposal(kept + each.getContent(), each.getLabel(), each.getDescription()))
        .toArray(IContentProposal[]::new);
  }

  private static Stream<IContentProposal> all(FormContext context, EObject object, EAttribute attribute) {
    if (attribute == Literals.SUPPRESSION__RULE_ID) {
      return RuleSet.standard().rules().stream().map(rule -> new ContentProposal(rule.id(), rule.id() + " – "
          + rule.title(), rule.rationale()));
    }
    return context.derivations().values().stream().flatMap(values -> REGIONS.contains(attribute) ? regions(values)
        : values.catalogue().all().stream().filter(row -> suits(row, object, attribute)).map(Proposals::proposal));
  }

  private static Stream<IContentProposal> regions(EffectiveValues values) {
    return values.catalogue().regionLatencies().regions().stream()
        .map(region -> new ContentProposal(region.id(), region.id() + " – " + region.title(), null));
  }

  private static boolean suits(Offering row, EObject object, EAttribute attribute) {
    if (row.kind() == OfferingKind.DEFAULT || !row.appliesTo(object.eClass())) {
      return false;
    }
    boolean instance = INSTANCES.contains(row.kind());
    boolean volume = row.kind() == OfferingKind.VOLUME;
    if (attribute == Literals.SERVER__INSTANCE_TYPE) {
      return instance;
    }
    if (attribute == Literals.DATA_STORE__STORAGE_TYPE) {
      return volume;
    }
    return attribute == Literals.COMPUTE__RUNTIME ? row.kind() == OfferingKind.RUNTIME : !instance && !volume;
  }

  private static IContentProposal proposal(Offering row) {
    String figures = String.join("\n", row.printedFigures().entrySet().stream()
        .map(figure -> figure.getKey() + ": " + figure.getValue()).toList());
    return new ContentProposal(row.id(), row.id() + " – " + row.title(), row.title() + "\n\n" + figures + "\n\n"
        + row.note());
  }

  private static Stream<IContentProposal> named(FormContext context, EStructuralFeature feature) {
    List<IContentProposal> found = new ArrayList<>();
    if (feature instanceof EReference reference) {
      List<Element> candidates = Candidates.of(context.document().architecture(), reference.getEReferenceType());
      candidates.forEach(each -> found.add(new ContentProposal(Candidates.name(each, candidates))));
    } else if (feature.getEType() instanceof EEnum choice) {
      choice.getELiterals().forEach(each -> found.add(new ContentProposal(each.getLiteral())));
    }
    return found.stream();
  }
}
