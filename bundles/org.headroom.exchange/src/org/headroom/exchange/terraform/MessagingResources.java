package org.headroom.exchange.terraform;

import static org.headroom.exchange.terraform.Configuration.attribute;

import java.time.Duration;
import java.util.Locale;
import org.headroom.model.BrokerStyle;
import org.headroom.model.Component;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.MessageBroker;

/** Queues, topics, logs and buses. */
final class MessagingResources implements ComponentResources {

  @Override
  public boolean write(Component component, Configuration configuration) {
    if (!(component instanceof MessageBroker broker)) {
      return false;
    }
    String label = configuration.label(broker);
    switch (type(broker)) {
      case "aws_sqs_queue" -> queue(broker, configuration);
      case "aws_sns_topic" -> configuration.resource("aws_sns_topic", broker).set("name", label);
      case "aws_cloudwatch_event_bus" -> configuration.resource("aws_cloudwatch_event_bus", broker).set("name", label);
      case "aws_kinesis_stream" -> configuration.resource("aws_kinesis_stream", broker).set("name", label)
          .set("shard_count", partitions(broker, 1))
          .set("retention_period", broker.getRetention() == null ? 24
              : Math.max(24, Math.min(8760, broker.getRetention().toHours())));
      case "aws_mq_broker" -> configuration.resource("aws_mq_broker", broker).set("broker_name", label)
          .set("engine_type", "RabbitMQ").set("engine_version", "3.13")
          .set("host_instance_type", broker.getInstanceType() == null ? "mq.m5.large" : broker.getInstanceType())
          .set("auto_minor_version_upgrade", true)
          .nest(new HclBlock("user").set("username", "services")
              .set("password", configuration.variable("broker_password", "Password of message brokers", true)));
      default -> kafka(broker, configuration);
    }
    return true;
  }

  /** The class of resource that stands for a broker. */
  static String type(MessageBroker broker) {
    String words = (broker.getOffering() + " " + broker.getBrokerType()).toLowerCase(Locale.ROOT);
    if (words.contains("kafka") || words.contains("msk")) {
      return "aws_msk_cluster";
    }
    if (words.contains("kinesis")) {
      return "aws_kinesis_stream";
    }
    if (words.contains("sns")) {
      return "aws_sns_topic";
    }
    if (words.contains("rabbit") || words.contains("aws.mq")) {
      return "aws_mq_broker";
    }
    return switch (broker.getStyle()) {
      case LOG -> "aws_msk_cluster";
      case TOPIC -> "aws_sns_topic";
      case BUS -> words.contains("sqs") ? "aws_sqs_queue" : "aws_cloudwatch_event_bus";
      default -> "aws_sqs_queue";
    };
  }

  private static void queue(MessageBroker broker, Configuration configuration) {
    String name = configuration.name(broker);
    boolean fifo = (broker.getOffering() + " " + broker.getBrokerType()).contains("fifo");
    HclBlock queue = configuration.resource("aws_sqs_queue", broker)
        .set("name", configuration.label(broker) + (fifo ? ".fifo" : ""))
        .set("visibility_timeout_seconds", Math.min(43_200, broker.getVisibilityTimeout().toSeconds()));
    Duration retention = broker.getRetention();
    if (retention != null) {
      queue.set("message_retention_seconds", Math.max(60, Math.min(1_209_600, retention.toSeconds())));
    }
    if (fifo) {
      queue.set("fifo_queue", true);
    }
    if (broker.getDeadLetter()) {
      HclBlock dead = configuration.resource("aws_sqs_queue", name + "_dead_letter", broker)
          .set("name", configuration.label(broker) + "-dl" + (fifo ? ".fifo" : ""));
      if (fifo) {
        dead.set("fifo_queue", true);
      }
      queue.set("redrive_policy", Hcl.reference("jsonencode({ deadLetterTargetArn = "
          + attribute("aws_sqs_queue", name + "_dead_letter", "arn").text() + ", maxReceiveCount = "
          + broker.getMaxDeliveries() + " })"));
    }
  }

  private static void kafka(MessageBroker broker, Configuration configuration) {
    configuration.resource("aws_msk_cluster", broker).set("cluster_name", configuration.label(broker))
        .set("kafka_version", "3.6.0")
        .set("number_of_broker_nodes",
            broker.eIsSet(HeadroomPackage.Literals.SERVER__REPLICAS) ? broker.getReplicas() : 3)
        .nest(new HclBlock("broker_node_group_info")
            .set("instance_type", broker.getInstanceType() == null ? "kafka.m5.large" : broker.getInstanceType())
            .set("client_subnets", configuration.subnets(broker))
            .set("security_groups", NetworkResources.securityGroups(broker, configuration)));
  }

  private static int partitions(MessageBroker broker, int otherwise) {
    return broker.eIsSet(HeadroomPackage.Literals.MESSAGE_BROKER__PARTITIONS) ? broker.getPartitions() : otherwise;
  }

  /** Whether a style is one of many receivers. */
  static boolean isTopic(MessageBroker broker) {
    return broker.getStyle() == BrokerStyle.TOPIC || type(broker).equals("aws_sns_topic");
  }
}
