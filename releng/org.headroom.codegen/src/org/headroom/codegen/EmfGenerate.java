package org.headroom.codegen;

import java.io.File;
import java.io.IOException;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * Writes the Java code of an EMF metamodel, without a workspace.
 *
 * <p>Arguments: the directory of the bundle, whose name is the bundle's name, and the path of the generator model inside
 * it. The generator model decides the target folder ({@code src-gen}).
 */
public final class EmfGenerate {

  private EmfGenerate() {
  }

  /** Generates the code and throws when the metamodel or the generator model has an error. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: EmfGenerate BUNDLE-DIRECTORY GENMODEL-PATH-IN-IT");
    }
    File bundle = new File(args[0]).getCanonicalFile();
    GenModel genModel = load(bundle, args[1]);
    genModel.reconcile();
    genModel.setCanGenerate(true);
    genModel.setValidateModel(true);
    // Without a plug-in id no plugin.xml is written: the bundle is a plain jar without extensions.
    genModel.setModelPluginID("");
    requireNoError("generator model " + args[1], genModel.diagnose());

    Generator generator = new Generator();
    generator.setInput(genModel);
    requireNoError(
        "code generation from " + args[1],
        generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
  }

  private static GenModel load(File bundle, String genModelPath) {
    EcorePlugin.getPlatformResourceMap().put(bundle.getName(), URI.createURI(bundle.toURI().toString()));
    GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
        GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
    ResourceSet resources = new ResourceSetImpl();
    resources.getPackageRegistry().put(GenModelPackage.eNS_URI, GenModelPackage.eINSTANCE);
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
    resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new EcoreResourceFactoryImpl());
    resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
    URI uri = URI.createPlatformResourceURI(bundle.getName() + "/" + genModelPath, true);
    GenModel genModel = (GenModel) resources.getResource(uri, true).getContents().get(0);
    EcoreUtil.resolveAll(resources);
    return genModel;
  }

  private static void requireNoError(String what, Diagnostic diagnostic) {
    if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
      throw new IllegalStateException(describe(what, diagnostic));
    }
  }

  private static String describe(String what, Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder(what).append(": ").append(diagnostic.getMessage());
    for (Diagnostic child : diagnostic.getChildren()) {
      text.append(System.lineSeparator()).append("  ").append(child.getMessage());
    }
    return text.toString();
  }
}
