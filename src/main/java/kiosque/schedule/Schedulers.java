package kiosque.schedule;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.simpl.RAMJobStore;
import org.quartz.simpl.SimpleThreadPool;

import java.util.Properties;

/// Makes Quartz's schedulers: one of this node alone, and one that is every node's.
final class Schedulers {

    /// As many jobs of a node may run at the same time.
    private static final int THREADS = 8;

    static Scheduler ofNode(String node) throws SchedulerException {
        var factory = DirectSchedulerFactory.getInstance();
        String name = "node " + node;
        factory.createScheduler(
                name, node, new SimpleThreadPool(THREADS, Thread.NORM_PRIORITY), new RAMJobStore());
        return factory.getScheduler(name);
    }

    /// Kept in the database, so that a job runs on one node at a time. Its locks are rows that are updated, because on a Galera
    /// cluster a `SELECT … FOR UPDATE` holds on one node only; each job is harmless when it runs twice all the same.
    ///
    /// @param node its name: Quartz's own choice needs a machine that can resolve its own, and many a container cannot
    static Scheduler ofCluster(String node, ClusterStore store) throws SchedulerException {
        var settings = new Properties();
        settings.put("org.quartz.scheduler.instanceName", "cluster");
        settings.put("org.quartz.scheduler.instanceId", node);
        settings.put("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.put("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
        settings.put("org.quartz.threadPool.threadCount", "3");
        settings.put("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.put(
                "org.quartz.jobStore.driverDelegateClass",
                "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        settings.put(
                "org.quartz.jobStore.lockHandler.class",
                "org.quartz.impl.jdbcjobstore.UpdateLockRowSemaphore");
        settings.put("org.quartz.jobStore.useProperties", "true");
        settings.put("org.quartz.jobStore.isClustered", "true");
        settings.put("org.quartz.jobStore.misfireThreshold", "60000");
        settings.put("org.quartz.jobStore.dataSource", "cluster");
        settings.put("org.quartz.dataSource.cluster.provider", "hikaricp");
        settings.put("org.quartz.dataSource.cluster.driver", "org.mariadb.jdbc.Driver");
        settings.put("org.quartz.dataSource.cluster.URL", store.url());
        settings.put("org.quartz.dataSource.cluster.user", store.user());
        settings.put("org.quartz.dataSource.cluster.password", store.password());
        settings.put("org.quartz.dataSource.cluster.maxConnections", "4");
        return new StdSchedulerFactory(settings).getScheduler();
    }
}
