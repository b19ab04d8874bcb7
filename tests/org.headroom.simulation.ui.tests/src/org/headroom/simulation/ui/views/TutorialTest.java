package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Element;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The buttons of the tutorial do what its words say. */
class TutorialTest {
  private static final String VIEW = "org.headroom.ui.tutorial.view";
  private static final Pattern ACTION = Pattern.compile("serialization=\"([^\"]+)\"");

  private Desk desk;

  @BeforeEach
  void open() throws CoreException, IOException {
    desk = Desk.open("tutorial");
    desk.shorten(Duration.ofSeconds(2));
  }

  @AfterEach
  void close() {
    IViewPart view = MainWindow.page().findView(VIEW);
    if (view != null) {
      MainWindow.page().hideView(view);
    }
    desk.close();
  }

  private static List<String> actions() throws IOException {
    Path sheet =
        Path.of(System.getProperty("headroom.root"), "bundles", "org.headroom.ui", "cheatsheets", "catalog.xml");
    return ACTION.matcher(Files.readString(sheet)).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static void perform(String action) throws CommandException {
    ParameterizedCommand command =
        PlatformUI.getWorkbench().getService(ICommandService.class).deserialize(action);
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    EventLoop.settle();
  }

  private static String action(String start) throws IOException {
    return actions().stream().filter(each -> each.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void tutorialHasAButtonForEveryAction() throws IOException, CommandException {
    perform("org.headroom.ui.tutorial");
    assertNotNull(MainWindow.page().findView(VIEW));
    assertEquals(actions(), Widgets.all(MainWindow.shell(), Button.class).stream()
        .map(button -> (String) button.getData("command")).filter(Objects::nonNull).toList());
  }

  @Test
  void everyButtonHasSomethingToDo() throws IOException, CommandException {
    ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
    assertTrue(actions().size() > 10);
    for (String action : actions()) {
      ParameterizedCommand command = commands.deserialize(action);
      assertTrue(command.getCommand().isDefined() && command.getCommand().isHandled(), action);
    }
  }

  @Test
  void buttonsRunScenariosFindTheCapacityAndSelectWhatToMend() throws IOException, CoreException, CommandException {
    MainWindow.page().activate(desk.robot().editor());
    perform(action("org.headroom.simulation.ui.run(org.headroom.simulation.ui.scenario=product-replica-crash"));
    SimulationView simulation = desk.simulation();
    assertEquals("Crash of a Product Svc replica", simulation.scenarios().getText());
    EventLoop.await("the end of the run", Desk.PATIENCE, () -> !simulation.isRunning());
    MainWindow.page().activate(desk.robot().editor());
    perform(action("org.headroom.simulation.ui.findCapacity"));
    CapacityView capacity = desk.view(SimulationUi.CAPACITY_VIEW);
    EventLoop.await("the capacity", Desk.PATIENCE, () -> !capacity.breaks().rows().isEmpty());
    perform(action("org.headroom.ui.reveal"));
    Object selected = ((IStructuredSelection) desk.robot().editor().viewer().getSelection()).getFirstElement();
    assertEquals("search-svc", ((Element) ArchitectureEditor.elementOf(selected).orElseThrow()).getId());
  }
}
