package hearsay.engine;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * A clock that settles a stream: a watermark with every period, whatever the articles say of their
 * dates. Backdated and late articles are evidence like any other. It is the clock on the wall, so
 * that all slots have the same and it goes on where a checkpoint was.
 */
final class Ticks implements WatermarkGenerator<Heard> {
  private Ticks() {}

  static WatermarkStrategy<Heard> strategy() {
    return WatermarkStrategy.<Heard>forGenerator(context -> new Ticks())
        .withTimestampAssigner((heard, before) -> 0);
  }

  @Override
  public void onEvent(Heard heard, long time, WatermarkOutput output) {
    // What an article says of its date is no measure of when it came.
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    output.emitWatermark(new Watermark(System.currentTimeMillis()));
  }
}
