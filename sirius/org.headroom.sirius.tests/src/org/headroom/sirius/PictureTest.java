package org.headroom.sirius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.sirius.common.tools.api.resource.ImageFileFormat;
import org.eclipse.sirius.diagram.DSemanticDiagram;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat;
import org.eclipse.sirius.ui.business.api.dialect.ExportFormat.ExportDocumentFormat;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void pictureIsExported() throws Exception {
    OpenSession open = new OpenSession();
    DSemanticDiagram diagram = open.representation("Architecture", DSemanticDiagram.class);
    open.refresh(diagram);
    Path picture = open.folder().resolve("architecture.svg");
    DialectUIManager.INSTANCE.export(diagram, open.session(), new org.eclipse.core.runtime.Path(picture.toString()),
        new ExportFormat(ExportDocumentFormat.NONE, ImageFileFormat.SVG), new NullProgressMonitor());
    assertTrue(Files.size(picture) > 0);
    open.close();
    assertEquals(List.of(), open.errors());
  }
}
