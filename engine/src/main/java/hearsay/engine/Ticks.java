package hearsay.engine;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A clock that settles a stream: a watermark with every period, whatever the articles say of their
 * dates. Backdated and late articles are evidence like any other.
 */
final class Ticks implements WatermarkGenerator<Change> {
  private long ticks;

  static WatermarkStrategy<Change> strategy() {
    return WatermarkStrategy.<Change>forGenerator(context -> new Ticks())
        .withTimestampAssigner((change, before) -> 0);
  }

  @Override
  public void onEvent(Change change, long time, WatermarkOutput output) {
    // What an article says of its date is no measure of when it came.
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(new Watermark(++ticks));
  }
}
