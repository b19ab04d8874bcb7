package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.headroom.cli.fuzz.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are made to exhaust a reader, or to make it open others, are refused at once, by each command that reads
 * them.
 */
class BombsTest {

  private static final String LAUGHS = """
      <?xml version="1.0"?>
      <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
      <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">
      <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>
      <%s xmlns="%s" name="&h;">&h;</%1$s>
      """;
  private static final String MODEL = "http://headroom.org/model/1";
  private static final String LAYOUT = "http://headroom.org/layout/1";
  private static final int DEEP = 100_000;

  @TempDir
  private Path folder;
  private Path model;

  @BeforeEach
  void makeModel() {
    model = CommandLineRun.project(folder, "empty");
  }

  private static String aliases(String head, String indent) {
    StringBuilder text = new StringBuilder(head).append(indent).append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append(indent).append("a").append(i).append(": &a").append(i).append(" [")
          .append(("*a" + (i - 1) + ",").repeat(9)).append("*a").append(i - 1).append("]\n");
    }
    return text.toString();
  }

  private static String deep(String before, String open, String close) {
    return before + open.repeat(DEEP) + close.repeat(DEEP);
  }

  /** Names of files with their content, and the arguments that read them; FILE and MODEL stand for the two paths. */
  static Stream<String[]> bombs() {
    return Stream.of(
        new String[] {"laughs.headroom", LAUGHS.formatted("architecture", MODEL), "validate FILE"},
        new String[] {"laughs.layout", LAUGHS.formatted("layout", LAYOUT), "merge FILE FILE FILE"},
        new String[] {"deep.headroom", deep("<architecture xmlns=\"" + MODEL + "\">", "<nodes>", "</nodes>"),
            "render FILE -o -"},
        new String[] {"secret.headroom", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><architecture xmlns=\"" + MODEL
            + "\"/>", "export FILE --format json"},
        new String[] {"aliases.yaml", aliases("services:\n", "  "), "import FILE -o -"},
        new String[] {"aliases.yaml", aliases("apiVersion: v1\nkind: ConfigMap\ndata:\n", "  "), "import FILE -o -"},
        new String[] {"aliases.yaml", aliases("rules:\n", "  "), "validate --rules FILE MODEL"},
        new String[] {"aliases.yaml", aliases("severities:\n", "  "), "validate --rules FILE MODEL"},
        new String[] {"deep.yaml", deep("services: ", "[", "]"), "import FILE -o -"},
        new String[] {"deep.yaml", deep("rules: ", "{a: ", "}"), "validate --rules FILE MODEL"},
        new String[] {"deep.json", deep("{\"planned_values\": ", "[", "]") + "}", "import FILE -o -"},
        new String[] {"number.json", "{\"planned_values\": " + "9".repeat(2_000_000) + "}", "import FILE -o -"},
        new String[] {"deep.json", deep("{\"schema\": \"headroom.result/1\", \"components\": ", "[", "]") + "}",
            "render MODEL --overlay FILE -o -"},
        new String[] {"deep.json", deep("", "{\"findings\": ", "}"), "validate --baseline FILE MODEL"},
        new String[] {"deep.json", deep("", "[", "]"), "sweep --job FILE --output FILE.result"},
        new String[] {"deep.md", "# Shop\n\n" + "> ".repeat(DEEP) + "1. Component: Cache\n", "import FILE -o -"},
        new String[] {"deep.md", "# Shop\n\n" + "- ".repeat(DEEP) + "Component: Cache\n", "import FILE -o -"});
  }

  private CommandLineRun run(String command, Path file) {
    Object[] arguments = Stream.of(command.split(" "))
        .map(word -> word.replace("FILE", file.toString()).replace("MODEL", model.toString())).toArray();
    return CommandLineRun.of(arguments);
  }

  private void assertRefused(String command, Path file) {
    Trial.run(1, seed -> () -> {
      CommandLineRun run = run(command, file);
      assertEquals(ExitCode.UNREADABLE, run.code(), run.err());
      assertTrue(run.err().startsWith("headroom: " + file), run.err());
      assertFalse(run.out().contains("root:"), run.out());
      assertTrue(run.err().length() < 2_000, "a message and not the content");
      return Optional.empty();
    });
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aBombIsRefusedWithItsNameAndWithoutHarm(String name, String content, String command) throws IOException {
    assertRefused(command, Files.writeString(folder.resolve(name), content));
  }

  @Test
  void aliasesInACatalogueAreRefused() throws IOException {
    Path file = Files.createDirectories(model.resolveSibling(".headroom").resolve("catalogue")).resolve("own.yaml");
    Files.writeString(file, aliases("rows:\n", "  "));
    assertRefused("validate MODEL", file);
  }

  @Test
  void aStandardInputWithoutEndIsRefused() {
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        Arrays.fill(bytes, from, from + length, (byte) 'x');
        return length;
      }
    };
    CommandLineRun run = CommandLineRun.with(endless, "validate", "-");
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("more than 268435456 bytes"), run.err());
  }

  /** The files are sparse: they need no room on the disk. */
  @ParameterizedTest
  @ValueSource(strings = {"huge.headroom,validate FILE", "huge.layout,merge FILE FILE FILE", "huge.md,import FILE -o -",
    "huge.yaml,import FILE -o -", "huge.json,import FILE -o -", "huge.yaml,validate --rules FILE MODEL",
    "huge.json,validate --baseline FILE MODEL", "huge.json,render MODEL --overlay FILE -o -",
    "huge.json,sweep --job FILE --output FILE.result", "huge.csv,sweep MODEL --settings FILE --output FILE.out"})
  void aHugeFileIsRefusedBeforeItIsRead(String nameAndCommand) throws IOException {
    String[] parts = nameAndCommand.split(",");
    Path file = folder.resolve(parts[0]);
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(5L << 30);
    }
    assertRefused(parts[1], file);
  }
}
