package org.headroom.design.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationCheckTest {
  private static final Path BUNDLE = Path.of(System.getProperty("headroom.root"), "bundles/org.headroom.design");

  @Test
  void viewpointHasNoMistakeThatSiriusWouldSwallow() throws IOException {
    assertEquals(List.of(), SpecificationCheck.problems(specification(), BUNDLE));
  }

  /** Each line: what is replaced in the specification, by what, and what the check must say. */
  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      # unknown element, class, attribute, value
      <defaultLayer | <baseLayer | unknown element baseLayer
      style:EllipseNodeDescription | style:EllipsisDescription | the format has no such class: style:EllipsisDescription
      style:EllipseNodeDescription | style:FlatContainerStyleDescription | is no style:NodeStyleDescription
      labelExpression= | labelExpresion= | unknown attribute labelExpresion
      labelPosition="node" | labelPosition="inside" | labelPosition has no such value: inside
      roundedCorner="true" | roundedCorner="yes" | roundedCorner has no such value: yes
      <mask mask="{0}"/> | <!-- no mask --> | mask is required
      version="12.0.0.2017041100" | version="15.3.0.202306060000" | Sirius refuses the version
      # the metamodel lacks it
      domainClass="headroom::Cache" | domainClass="headroom::Cachet" | domainClass has no such value: headroom::Cachet
      domainClass="headroom::Cache" | domainClass="Cache" | domainClass has no such value: Cache
      feature:nodes | feature:node | the metamodel has no feature node
      feature:source | feature:nodes | the metamodel has no feature nodes
      featureName="replicas" | featureName="replica" | the metamodel has no feature replica
      aql:self.textOf('queueLimit') | aql:self.textOf('queueLength') | Server has no feature queueLength
      aql:self.partText('scaling', 'target') | aql:self.partText('scaling', 'goal') | there is no feature goal
      http://headroom.org/model/1#/ | http://headroom.org/model/2#/ | and not to the metamodel
      # services
      aql:self.caption() | aql:self.captions() | there is no service captions
      aql:self.caption() | aql:self.caption('short') | caption takes 0 arguments, not 1
      aql:self.hasRole('CDC') | aql:self.hasRole() | hasRole takes 1 arguments, not 0
      aql:self.hasRole('CDC') | aql:self.hasRole(self) | argument 1 of hasRole is no String
      aql:'aql:self.rateWidth()' | aql:'aql:self.rateBreadth()' | there is no service rateBreadth
      org.headroom.design.LoadServices | org.headroom.design.LoadService | there is no class org.headroom.design.LoadService
      # interpreters and variables
      aql:self.title() | service:title | would not be checked by the editor of Sirius
      service:loadPercent | aql:self.loadPercent() | use service: in aql:self.loadPercent()
      service:loadPercent | service:loadPercents | there is no service loadPercents
      service:canMoveInto(newContainer) | service:canMoveInto(newBoundary) | there is no variable newBoundary here
      self.canEndAt(target) | element.canEndAt(target) | there is no variable element here
      aql:self.title() | [self.title()/] | is no expression that can be checked: [self.title()/]
      aql:self.title() | title | is no expression that can be checked: title
      preSource.canConnect(preTarget) | preSource.canConnect(preGoal) | there is no variable preGoal here
      element.moveInto(newContainer) | element.moveInto(newBoundary) | there is no variable newBoundary here
      self.renameTo(arg0) | self.renameTo(arg1) | there is no variable arg1 here
      var:candidate | var:candidates | there is no variable candidates here
      # images, colours, tools, mappings
      icons/cache.png | icons/cach.png | iconPath has no such value
      @entries[name='card'] | @entries[name='cart'] | leads nowhere
      @ownedTools[name='Rename'] | @ownedTools[name='Renaming'] | labelDirectEdit leads nowhere
      @ownedTools[name='Rename'] | @ownedTools[name='Delete'] | which is no diagramtool:DirectEditLabel
      @nodeMappings[name='Worker'] | @nodeMappings[name='Workers'] | leads nowhere
      # gaps
      domainClass="headroom::Cache" | domainClass="headroom::Cdn" | 0 mappings for the class Cache
      createNode('Cache') | createNode('Cdn') | no tool creates the class Cache
      predicateExpression="aql:self.hasRole('CDC')" | predicateExpression="aql:self.hasRole('LOG')" | 0 edge mappings for the role CDC
      connectAs(target, 'CDC') | connectAs(target, 'LOG') | no tool creates the role CDC
      deletionDescription= | deletion= | no tool for deletionDescription
      reconnectionKind="RECONNECT_SOURCE" | reconnectionKind="RECONNECT_TARGET" | not both ends can be reconnected
      preconditionExpression="aql:self.worstIs('INFO')" | preconditionExpression="aql:self.worstIs('ERROR')" | no mark for connections with findings: INFO
      icons/error.png | icons/mistake.png | imageExpression has no such value
      """)
  void mistakeIsFound(String original, String mistake, String expected) throws IOException {
    String xml = specification();
    String mutated = original.startsWith("<defaultLayer")
        ? xml.replace("<defaultLayer", "<baseLayer").replace("</defaultLayer>", "</baseLayer>")
            : xml.replace(original, mistake);
    assertNotEquals(xml, mutated, "the viewpoint does not contain " + original);
    List<String> problems = SpecificationCheck.problems(mutated, BUNDLE);
    assertTrue(problems.stream().anyMatch(problem -> problem.contains(expected)), "not found: " + expected + " in "
        + problems);
  }

  private static String specification() throws IOException {
    return Files.readString(BUNDLE.resolve("description/headroom.odesign"));
  }
}
