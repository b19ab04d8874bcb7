package org.headroom.exchange.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.headroom.catalogue.Catalogue;
import org.headroom.exchange.export.Export;
import org.headroom.exchange.export.ModelOrder;
import org.headroom.exchange.export.Offerings;
import org.headroom.exchange.formats.ExampleModels;
import org.headroom.model.Architecture;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TerraformTest {

  private static final Terraform TERRAFORM = new Terraform(new Offerings(Catalogue.builtIn()));

  static Stream<Architecture> models() {
    return ExampleModels.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theConfigurationIsHclThatDeclaresAllItRefersTo(Architecture architecture) {
    HclSyntax file = HclSyntax.check(TERRAFORM.write(architecture).text());
    Set<String> declared = new HashSet<>(file.declared);
    assertEquals(file.declared.size(), declared.size(), "declared twice: " + file.declared);
    Set<String> unknown = new TreeSet<>();
    for (String reference : file.references) {
      String address = reference.replaceFirst("^(data\\.[^.]+\\.[^.\\[]+|[^.]+\\.[^.\\[]+).*$", "$1");
      boolean keyword = List.of("true", "false", "string").contains(reference) || reference.startsWith("aws.");
      if (!keyword && !declared.contains(address)) {
        unknown.add(reference);
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyComponentIsAResourceOrACommentWithAReason(Architecture architecture) {
    Export export = TERRAFORM.write(architecture);
    Set<String> said = new TreeSet<>();
    for (Component component : ModelOrder.components(architecture)) {
      boolean lost = export.losses().stream().anyMatch(loss -> loss.startsWith("\"" + component.getId() + "\""));
      String tag = "\"headroom:id\" = " + Hcl.string(component.getId()).text() + (" ");
      boolean tagged = export.text().contains(tag) || export.text().contains(tag.strip() + ",");
      boolean untaggable = List.of("Monitoring").contains(component.eClass().getName());
      if (!(component instanceof Client) && !untaggable && lost == tagged) {
        said.add(component.getId());
      }
    }
    assertEquals(Set.of(), said, "neither a resource nor a comment, or both");
  }

  @Test
  void theThreeTierShopHasItsDatabaseReplicasAndBalancer() {
    String text = TERRAFORM.write(ExampleModels.example("three-tier-web")).text();
    assertTrue(text.contains("resource \"aws_lb\" \"shop_alb\" {"), text);
    assertTrue(text.contains("replicate_source_db = aws_db_instance."), text);
    assertTrue(text.contains("instance_type          = \"m5.large\""), text);
    assertTrue(text.contains("web_acl_arn  = aws_wafv2_web_acl.firewall.arn"), text);
    assertTrue(text.contains("target_group_arns   = [aws_lb_target_group.shop_alb.arn]"), text);
  }

  @Test
  void whatTerraformWouldEvaluateIsEscaped() {
    assertEquals("\"$${x} %%{y} \\\"q\\\" \\\\ z\"", Hcl.string("${x} %{y} \"q\" \\ z").text());
  }
}
