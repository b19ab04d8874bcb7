package org.headroom.exchange.terraform;

import static org.headroom.exchange.terraform.Configuration.attribute;

import org.headroom.model.Component;
import org.headroom.model.SqlDatabase;
import org.headroom.model.SqlEngine;

/** Relational databases with their volumes and read replicas. */
final class DatabaseResources implements ComponentResources {

  @Override
  public boolean write(Component component, Configuration configuration) {
    if (!(component instanceof SqlDatabase database)) {
      return false;
    }
    String name = configuration.name(database);
    Hcl groups = NetworkResources.securityGroups(database, configuration);
    configuration.resource("aws_db_subnet_group", name, database).set("name", configuration.label(database))
        .set("subnet_ids", configuration.subnets(database));
    if (database.getEngine() == SqlEngine.AURORA) {
      aurora(database, groups, configuration);
    } else {
      instance(database, groups, configuration);
    }
    return true;
  }

  private static void instance(SqlDatabase database, Hcl groups, Configuration configuration) {
    String name = configuration.name(database);
    HclBlock block = configuration.resource("aws_db_instance", database)
        .set("identifier", configuration.label(database)).set("engine", engine(database.getEngine()))
        .set("instance_class", type(database, configuration))
        .set("allocated_storage", StoreResources.gigabytes(database))
        .set("multi_az", database.getMultiAz())
        .set("storage_encrypted", Boolean.TRUE.equals(database.getEncryptedAtRest()))
        .set("username", "admin_user").set("manage_master_user_password", true)
        .set("db_subnet_group_name", attribute("aws_db_subnet_group", name, "name"))
        .set("vpc_security_group_ids", groups).set("skip_final_snapshot", false)
        .set("final_snapshot_identifier", configuration.label(database) + "-final");
    if (database.getStorageType() != null) {
      block.set("storage_type", database.getStorageType());
    }
    if (database.getIops() != null) {
      block.set("iops", Math.round(database.getIops()));
    }
    if (database.getBackupRetention() != null) {
      block.set("backup_retention_period", Math.min(35, database.getBackupRetention().toDays()));
    }
    for (int i = 1; i <= database.getReadReplicas(); i++) {
      configuration.resource("aws_db_instance", name + "_replica_" + i, database)
          .set("identifier", configuration.label(database) + "-replica-" + i)
          .set("replicate_source_db", attribute("aws_db_instance", name, "identifier"))
          .set("instance_class", type(database, configuration)).set("skip_final_snapshot", true);
    }
  }

  private static void aurora(SqlDatabase database, Hcl groups, Configuration configuration) {
    String name = configuration.name(database);
    configuration.resource("aws_rds_cluster", database).set("cluster_identifier", configuration.label(database))
        .set("engine", "aurora-postgresql").set("master_username", "admin_user")
        .set("manage_master_user_password", true)
        .set("storage_encrypted", Boolean.TRUE.equals(database.getEncryptedAtRest()))
        .set("db_subnet_group_name", attribute("aws_db_subnet_group", name, "name"))
        .set("vpc_security_group_ids", groups)
        .set("final_snapshot_identifier", configuration.label(database) + "-final");
    configuration.resource("aws_rds_cluster_instance", name, database)
        .set("count", 1 + database.getReadReplicas())
        .set("cluster_identifier", attribute("aws_rds_cluster", name, "id"))
        .set("engine", "aurora-postgresql").set("instance_class", type(database, configuration));
  }

  private static Hcl type(SqlDatabase database, Configuration configuration) {
    return database.getInstanceType() == null
        ? configuration.variable("database_instance_class",
            "Machines of databases for which the model names none", false)
        : Hcl.string(database.getInstanceType());
  }

  private static String engine(SqlEngine engine) {
    return switch (engine) {
      case MYSQL -> "mysql";
      case MARIADB -> "mariadb";
      case SQLSERVER -> "sqlserver-se";
      case ORACLE -> "oracle-se2";
      default -> "postgres";
    };
  }
}
