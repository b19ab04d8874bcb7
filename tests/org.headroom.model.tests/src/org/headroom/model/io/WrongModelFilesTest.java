package org.headroom.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.headroom.model.io.ReadProblem.Kind;
import org.headroom.model.samples.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongModelFilesTest {

  private static final String HEAD = "<headroom:Architecture xmlns:headroom=\"http://headroom.org/model/1\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" name=\"Shop\">\n";
  private static final String TAIL = "</headroom:Architecture>\n";

  @TempDir
  private Path folder;

  private static ModelReadException refused(byte[] content) {
    return assertThrows(ModelReadException.class, () -> new ModelReader().read("shop.headroom", content));
  }

  private static ModelReadException refused(String content) {
    return refused(content.getBytes(StandardCharsets.UTF_8));
  }

  /** The only problem of a model with this content after its first line. */
  private static ReadProblem problemIn(String content) {
    List<ReadProblem> problems = refused(HEAD + content + TAIL).problems();
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  private static void assertProblem(ReadProblem problem, Kind kind, int line, int column, String element,
      String... parts) {
    assertEquals(kind, problem.kind(), problem::toString);
    assertEquals(new Location(line, column), problem.location(), problem::toString);
    assertEquals(element, problem.element());
    for (String part : parts) {
      assertTrue((problem.message() + " " + problem.remedy()).contains(part), problem::toString);
    }
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = folder.resolve("nowhere.headroom");
    ModelReadException e = assertThrows(ModelReadException.class, () -> new ModelReader().read(file));
    assertEquals(Kind.MISSING, e.first().kind());
    assertEquals(file + ": There is no such file. Check the path.", e.getMessage());
  }

  @Test
  void aDirectoryIsNotAFile() {
    ModelReadException e = assertThrows(ModelReadException.class, () -> new ModelReader().read(folder));
    assertEquals(Kind.DIRECTORY, e.first().kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "\uFEFF"})
  void anEmptyFileIsEmpty(String content) {
    assertEquals(Kind.EMPTY, refused(content).first().kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\": \"Shop\"}", "# Shop", "PK\u0003\u0004", "name: shop"})
  void somethingElseIsNotXml(String content) {
    ReadProblem problem = refused(content).first();
    assertProblem(problem, Kind.NOT_XML, 1, 1, "", "not XML", "import");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body/></html>", "<Architecture name=\"x\"/>",
      "<a:Architecture xmlns:a=\"http://elsewhere.org\"/>",
      "<h:Region xmlns:h=\"http://headroom.org/model/1\"/>"})
  void foreignXmlIsRefused(String content) {
    ReadProblem problem = refused("<?xml version=\"1.0\"?>\n" + content).first();
    assertProblem(problem, Kind.FOREIGN, 2, 1, "", "not a Headroom model", "http://headroom.org/model/1");
  }

  @Test
  void aNewerVersionAsksForAnUpdate() {
    ReadProblem problem = refused("<h:Architecture xmlns:h=\"http://headroom.org/model/1\"\n  modelVersion=\"2\">"
        + "<unheardOf/></h:Architecture>").first();
    assertProblem(problem, Kind.NEWER_VERSION, 2, 3, "", "version 2", "reads up to 1", "Update Headroom");
  }

  @Test
  void aNewerNamespaceAsksForAnUpdate() {
    ReadProblem problem = refused("<h:Architecture xmlns:h=\"http://headroom.org/model/2\"/>").first();
    assertProblem(problem, Kind.NEWER_VERSION, 1, 1, "", "http://headroom.org/model/2", "Update Headroom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "one", "1.0", ""})
  void aVersionIsAWholeNumber(String version) {
    ReadProblem problem = refused("<h:Architecture xmlns:h=\"http://headroom.org/model/1\" modelVersion=\"" + version
        + "\"/>").first();
    assertProblem(problem, Kind.BAD_VALUE, 1, 55, "", "version", "\"" + version + "\"");
  }

  @Test
  void aTruncatedFileNamesTheBackup() throws IOException {
    byte[] whole = new ModelWriter().toBytes(RandomModel.create(1));
    Random random = new Random(5);
    for (int i = 0; i < 50; i++) {
      byte[] part = Arrays.copyOf(whole, 60 + random.nextInt(whole.length - 90));
      List<Kind> kinds = refused(part).problems().stream().map(ReadProblem::kind).toList();
      assertTrue(kinds.contains(Kind.TRUNCATED) || kinds.contains(Kind.ENCODING), kinds::toString);
    }
    assertEquals(Kind.MALFORMED, refused(HEAD + "</wrong>").first().kind());
    assertEquals(Kind.TRUNCATED, refused("<").first().kind());
    assertTrue(refused(HEAD + "<nodes").first().remedy().contains("backup"));
  }

  @Test
  void brokenXmlIsNamedWithItsPlace() {
    ReadProblem problem = refused(HEAD + "  <nodes id=a/>\n" + TAIL).first();
    assertEquals(Kind.MALFORMED, problem.kind());
    assertEquals(2, problem.location().line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE a>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>"})
  void documentTypesAreRefused(String declaration) {
    ReadProblem problem = refused("<?xml version=\"1.0\"?>\n" + declaration + HEAD + TAIL).first();
    assertEquals(Kind.DOCTYPE, problem.kind());
    assertTrue(problem.message().contains("DOCTYPE"));
  }

  @Test
  void deepNestingIsRefused() {
    String open = "<nodes xsi:type=\"headroom:Namespace\">";
    ReadProblem problem = refused(HEAD + open.repeat(100_000)).first();
    assertProblem(problem, Kind.TOO_DEEP, 2, 1 + 63 * open.length(), "nodes", "64 levels");
  }

  @Test
  void bigFilesAreRefused() throws IOException {
    ModelReader reader = new ModelReader(new ReadLimits(1_000, 10, 64));
    byte[] bytes = (HEAD + " ".repeat(1_000) + TAIL).getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("big.headroom");
    Files.write(file, bytes);
    ModelReadException e = assertThrows(ModelReadException.class, () -> reader.read(file));
    assertEquals(Kind.TOO_BIG, e.first().kind());
    assertTrue(e.first().message().contains("1000 bytes"));
  }

  @Test
  void manyElementsAreRefused() {
    ModelReader reader = new ModelReader(new ReadLimits(100_000, 10, 64));
    byte[] bytes = (HEAD + "<decisions/>\n".repeat(20) + TAIL).getBytes(StandardCharsets.UTF_8);
    ModelReadException e = assertThrows(ModelReadException.class, () -> reader.read("many.headroom", bytes));
    assertProblem(e.first(), Kind.TOO_BIG, 11, 1, "decisions", "10 elements");
  }

  @Test
  void bytesThatAreNotUtf8AreFound() {
    byte[] latin = (HEAD + "  <decisions id=\"größe\"/>\n" + TAIL).getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(refused(latin).first(), Kind.ENCODING, 2, 20, "", "not UTF-8");
  }

  @Test
  void anotherDeclaredEncodingIsRefused() {
    String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + HEAD + TAIL;
    assertProblem(refused(text).first(), Kind.ENCODING, 1, 1, "", "ISO-8859-1", "UTF-8");
  }

  @Test
  void utf16IsRefused() {
    assertProblem(refused((HEAD + TAIL).getBytes(StandardCharsets.UTF_16)).first(), Kind.ENCODING, 1, 1, "", "UTF-16");
    assertEquals(Kind.ENCODING, refused((HEAD + TAIL).getBytes(StandardCharsets.UTF_16LE)).first().kind());
  }

  @Test
  void aByteOrderMarkOfUtf8IsAccepted() throws IOException {
    byte[] bytes = ("\uFEFF" + HEAD + TAIL).getBytes(StandardCharsets.UTF_8);
    assertEquals("Shop", new ModelReader().read("shop.headroom", bytes).architecture().getName());
  }

  @Test
  void anUnknownClassIsNamedWithTheNearestOne() {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Microservise\" id=\"a\"/>\n"), Kind.UNKNOWN_CLASS, 2, 10, "a",
        "headroom:Microservise", "Did you mean \"Microservice\"?");
  }

  @Test
  void anAbstractOrMissingClassIsRefused() {
    assertProblem(problemIn("  <nodes id=\"a\"/>\n"), Kind.UNKNOWN_CLASS, 2, 3, "a", "does not say its class", "Cache");
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Component\" id=\"a\"/>\n"), Kind.UNKNOWN_CLASS, 2, 10, "a",
        "headroom:Component");
    assertProblem(problemIn("  <nodes xsi:type=\"other:Cache\" id=\"a\"/>\n"), Kind.UNKNOWN_CLASS, 2, 10, "a",
        "other:Cache");
  }

  @Test
  void aClassInTheWrongPlaceIsRefused() {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Connection\" id=\"a\"/>\n"), Kind.UNKNOWN_CLASS, 2, 10, "a",
        "A Connection cannot stand here as <nodes>");
  }

  @Test
  void anUnknownAttributeIsNamedWithTheNearestOne() {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Cache\" id=\"a\"\n    replica=\"3\"/>\n"),
        Kind.UNKNOWN_FEATURE, 3, 5,
        "a", "Cache has no attribute \"replica\"", "Did you mean \"replicas\"?");
  }

  @Test
  void anUnknownElementIsNamedAndItsContentIsNotReportedAgain() {
    assertProblem(problemIn("  <node id=\"a\"><x/></node>\n  <connections id=\"c\" source=\"a\"/>\n"),
        Kind.UNKNOWN_FEATURE, 2, 3, "Architecture", "Architecture has no <node>", "Did you mean \"nodes\"?");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Cache|ttl|soon|is not a duration",
      "Cache|ttl|3600|the unit is missing",
      "Cache|replicas|many|is not a whole number",
      "Cache|replicas|9999999999|too big",
      "Cache|clustered|yes|is not true or false",
      "Cache|eviction|BEST|LRU, LFU, FIFO, RANDOM",
      "Cache|capacityBytes|2 floppies|is not a data size",
      "Cdn|staticOffload|120 %|greater than 1",
      "SqlDatabase|ioPerRead|NaN|is not a number",
      "SqlDatabase|iops|fast|is not a rate"})
  void aBadValueIsNamedWithItsPlaceAndACorrectOne(String type, String attribute, String value, String part) {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:" + type + "\" id=\"a\"\n      " + attribute + "=\"" + value
        + "\"/>\n"), Kind.BAD_VALUE, 3, 7, "a", "The " + attribute + " of a", "\"" + value + "\"", part);
  }

  @Test
  void aBadDateIsNamed() {
    assertProblem(problemIn("<decisions id=\"d\"><suppressions expires=\"soon\"/></decisions>\n"), Kind.BAD_VALUE, 2,
        33,
        "Suppression in d", "\"soon\" is not a date", "2026-12-31");
  }

  @Test
  void aBadValueOfAListIsNamed() {
    assertProblem(problemIn("  <connections id=\"c\">\n    <operations>DELETE</operations>\n  </connections>\n"),
        Kind.BAD_VALUE, 3, 5, "c", "\"DELETE\"", "READ, WRITE");
  }

  @Test
  void aReferenceThatLeadsNowhereIsNamedWithTheNearestId() {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Cache\" id=\"cache\"/>\n  <connections id=\"c\"\n"
        + "    target=\"cash\"\n    source=\"cache\"/>\n"), Kind.BAD_REFERENCE, 4, 5, "c",
        "The target of c is \"cash\", but no element has this id", "Did you mean \"cache\"?");
  }

  @Test
  void aReferenceToTheWrongClassIsRefused() {
    assertProblem(problemIn("  <requestClasses id=\"browse\"/>\n  <connections id=\"c\" source=\"browse\"/>\n"),
        Kind.BAD_REFERENCE, 3, 23, "c", "\"browse\", a RequestClass; it must be a Component");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other.headroom#a", "file:///etc/passwd#a", "http://example.org/x#a"})
  void referencesIntoOtherFilesAreRefused(String reference) {
    assertProblem(problemIn("  <connections id=\"c\" source=\"" + reference + "\"/>\n"), Kind.BAD_REFERENCE, 2, 23, "c",
        "in another file");
  }

  @Test
  void referencesAsElementsAreRefused() {
    assertProblem(problemIn("  <connections id=\"c\">\n    <source href=\"other.headroom#a\"/>\n  </connections>\n"),
        Kind.BAD_REFERENCE, 3, 5, "c", "written as an element");
  }

  @Test
  void containedElementsOfOtherFilesAreRefused() {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Cache\" href=\"other.headroom#a\"/>\n"), Kind.UNKNOWN_FEATURE,
        2, 36, "Cache", "href");
  }

  @Test
  void schemaLocationsAreIgnored() throws IOException {
    String text = HEAD.replace(">\n", " xsi:schemaLocation=\"http://headroom.org/model/1 file:///nowhere.ecore\">\n")
        + TAIL;
    assertEquals("Shop", new ModelReader().read("shop.headroom", text.getBytes(StandardCharsets.UTF_8)).architecture()
        .getName());
  }

  @Test
  void aDuplicateIdNamesBothPlaces() {
    assertProblem(problemIn("  <requestClasses id=\"a\"/>\n  <decisions\n    id=\"a\"/>\n"), Kind.DUPLICATE_ID, 4, 5,
        "a",
        "The id \"a\" is already used in line 2.");
  }

  @Test
  void aSinglePartGivenTwiceIsRefused() {
    assertProblem(problemIn("<nodes xsi:type=\"headroom:Cache\" id=\"a\">\n<throttle/>\n<throttle/>\n</nodes>\n"),
        Kind.BAD_VALUE, 4, 1, "a", "more than one <throttle>");
  }

  @Test
  void textBetweenElementsIsRefused() {
    assertProblem(problemIn("  <decisions id=\"d\">because</decisions>\n"), Kind.UNKNOWN_FEATURE, 2, 3, "d", "because");
  }

  @Test
  void derivedFeaturesAreNotStored() {
    assertProblem(problemIn("  <nodes xsi:type=\"headroom:Cache\" id=\"a\" outgoing=\"c\"/>\n"), Kind.UNKNOWN_FEATURE,
        2,
        43, "a", "outgoing");
  }

  @Test
  void allProblemsAreReportedInTheOrderOfTheFile() {
    ModelReadException e = refused(HEAD + """
          <connections id="c" source="nowhere"/>
          <nodes xsi:type="headroom:Cash" id="a"/>
          <nodes xsi:type="headroom:Cache" id="b"
            ttl="soon"
            replicas="0x3"/>
        """ + TAIL);
    assertEquals(List.of(Kind.BAD_REFERENCE, Kind.UNKNOWN_CLASS, Kind.BAD_VALUE, Kind.BAD_VALUE),
        e.problems().stream().map(ReadProblem::kind).toList());
    assertEquals(List.of(2, 3, 5, 6), e.problems().stream().map(each -> each.location().line()).toList());
    assertEquals(4, e.getMessage().lines().count());
    assertTrue(e.getMessage().startsWith("shop.headroom:2:23: The source of c is \"nowhere\""), e::getMessage);
  }

  @Test
  void problemsBeforeATruncationAreReportedToo() {
    List<Kind> kinds = refused(HEAD + "<requestClasses id=\"a\" keys=\"?\"/>\n<requ").problems().stream()
        .map(ReadProblem::kind).toList();
    assertEquals(List.of(Kind.BAD_VALUE, Kind.TRUNCATED), kinds);
  }

  @Test
  void randomDamageIsReadOrRefusedButNeverCrashes() throws IOException {
    byte[] whole = new ModelWriter().toBytes(RandomModel.create(2));
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        new ModelWriter().toBytes(new ModelReader().read("damaged.headroom", damaged).architecture());
      } catch (ModelReadException e) {
        assertFalse(e.problems().isEmpty());
      } catch (ModelWriteException e) {
        assertFalse(e.reasons().isEmpty());
      }
    }
  }
}
