package org.headroom.diagram.render;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/** Turns a diagram from SVG into PNG, without a display. The machine needs at least one installed font. */
public final class PngRenderer {
  private static final Pattern WIDTH = Pattern.compile("<svg[^>]* width=\"([0-9.]+)\"");

  private PngRenderer() {
  }

  /**
   * The picture with the given width; the height follows.
   *
   * @param pixels 16 to 20,000
   * @throws IllegalArgumentException if the width lies outside
   * @throws IllegalStateException if the picture cannot be drawn here
   */
  public static byte[] ofWidth(String svg, int pixels) {
    if (pixels < 16 || pixels > 20_000) {
      throw new IllegalArgumentException("The width of a picture lies between 16 and 20000 pixels, not at " + pixels);
    }
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(PNGTranscoder.KEY_WIDTH, (float) pixels);
    transcoder.addTranscodingHint(PNGTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      transcoder.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput(png));
    } catch (TranscoderException e) {
      throw new IllegalStateException("The diagram cannot be drawn as PNG: " + e.getMessage() + ". Export SVG instead.",
          e);
    } catch (Error e) {
      throw fontless(e);
    }
    return png.toByteArray();
  }

  /**
   * The picture at a multiple of the size of the diagram; 2 suits screens of high density.
   *
   * @throws IllegalArgumentException if the result would be wider than 20,000 pixels
   */
  public static byte[] atScale(String svg, double scale) {
    Matcher width = WIDTH.matcher(svg);
    if (!width.find()) {
      throw new IllegalArgumentException("The SVG document does not say its width");
    }
    return ofWidth(svg, (int) Math.round(Double.parseDouble(width.group(1)) * scale));
  }

  /** A Java runtime without any font fails with an error instead of an exception. */
  private static RuntimeException fontless(Error error) {
    if (error instanceof InternalError || error instanceof NoClassDefFoundError
        || error instanceof UnsatisfiedLinkError) {
      return new IllegalStateException(
          "Drawing PNG needs an installed font (on Debian: fonts-dejavu-core and libfreetype6). "
              + "Install one, or export SVG.",
          error);
    }
    throw error;
  }
}
