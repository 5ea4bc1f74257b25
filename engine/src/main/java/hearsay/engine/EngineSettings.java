package hearsay.engine;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions;
import org.apache.flink.configuration.NettyShuffleEnvironmentOptions.CompressionCodec;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;

/** A request as settings of Flink. */
final class EngineSettings {
  /** What a slot's network buffers and sorting may take; every step has some of it. */
  private static final MemorySize MEMORY = MemorySize.ofMebiBytes(256);

  /** What a slot may hold ready of what is on disk. */
  private static final MemorySize DISK_MEMORY = MemorySize.ofMebiBytes(512);

  private static final Duration RESTART = Duration.ofSeconds(1);

  /** Keys are cut into so many groups at the most, which is the limit of slots for good. */
  static final int KEY_GROUPS = 512;

  private EngineSettings() {}

  static Configuration of(EngineRequest request) {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    // No step changes or keeps what it was handed; see Evidence.
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.MAX_PARALLELISM, KEY_GROUPS);
    if (request.cluster().isEmpty()) {
      settings.set(TaskManagerOptions.NUM_TASK_SLOTS, request.slots());
      settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MEMORY);
      settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MEMORY);
      // Nothing leaves the machine: packing what goes from step to step costs more than it spares.
      settings.set(NettyShuffleEnvironmentOptions.SHUFFLE_COMPRESSION_CODEC, CompressionCodec.NONE);
      boolean isOnDisk = request.recovery().state() == Recovery.State.DISK;
      settings.set(
          TaskManagerOptions.MANAGED_MEMORY_SIZE,
          isOnDisk ? DISK_MEMORY.multiply(request.slots()) : MEMORY);
    }
    int restarts = request.recovery().restarts();
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, restarts == 0 ? "none" : "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, RESTART);
    if (request.isStream()) {
      stream(request, settings);
    }
    return settings;
  }

  private static void stream(EngineRequest request, Configuration settings) {
    Recovery recovery = request.recovery();
    settings.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(request.tickMillis()));
    Duration every = Duration.ofMillis(recovery.everyMillis());
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, every);
    settings.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, request.out().patience(every));
    settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, recovery.checkpoints().toUri().toString());
    settings.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (recovery.state() == Recovery.State.DISK) {
      settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
      settings.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    }
    recovery
        .from()
        .ifPresent(
            from -> settings.set(StateRecoveryOptions.SAVEPOINT_PATH, from.toUri().toString()));
  }
}
