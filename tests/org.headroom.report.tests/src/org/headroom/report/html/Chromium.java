package org.headroom.report.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine without a window, driven by Playwright. Tests are left out where there is no browser, or
 * where the build did not unpack Playwright's driver, which it does with {@code -Pbrowser}.
 */
final class Chromium implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
  }

  static Chromium start() {
    Optional<Path> program = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(place)::resolve))
        .filter(Files::isExecutable).findFirst();
    assumeTrue(program.isPresent(), "no Chromium on the path");
    String driver = System.getProperty("playwright.cli.dir", "");
    assumeTrue(Files.isExecutable(Path.of(driver, "node")), "no driver of Playwright; build with -Pbrowser");
    return new Chromium(program.get());
  }

  Visit open(Path file, Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options), file);
  }

  Visit open(Path file) {
    return open(file, new Browser.NewContextOptions().setViewportSize(1280, 900));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** A page that is open, and what it did that a report must not do. */
  static final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context, Path file) {
      this.context = context;
      page = context.newPage();
      String address = file.toUri().toString();
      page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
      page.onPageError(error -> complaints.add("error: " + error));
      page.onRequest(request -> {
        if (!request.url().equals(address)) {
          complaints.add("request: " + request.url());
        }
      });
      page.navigate(address);
    }

    Page page() {
      return page;
    }

    /** Errors of the script, refusals of the content security policy, and requests for anything else than the file. */
    List<String> complaints() {
      return complaints;
    }

    /** What a script says, as text. */
    String ask(String script) {
      return String.valueOf(page.evaluate(script));
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
