package hearsay.engine;

import hearsay.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By row: what it says, for whoever keeps the table. Where several say a row, as happens while
 * families are joined, the first of them by name is heard. Changes are numbered by row, so a replay
 * changes nothing.
 */
final class Upserts extends KeyedProcessFunction<String, Change, Row> {
  private static final long serialVersionUID = 1;

  private transient Evidence evidence;
  private transient ValueState<Integer> number;

  @Override
  public void open(OpenContext context) {
    evidence = new Evidence(getRuntimeContext());
    number = getRuntimeContext().getState(new ValueStateDescriptor<>("number", Types.INT));
  }

  @Override
  public void processElement(Change change, Context context, Collector<Row> out) throws Exception {
    evidence.take(change);
    context.timerService().registerEventTimeTimer(context.timerService().currentWatermark() + 1);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Row> out) throws Exception {
    byte[] before = heard(evidence.settled());
    byte[] now = heard(evidence.all());
    evidence.settle();
    if (!Arrays.equals(before, now)) {
      out.collect(row(context.getCurrentKey(), next(), new String(now, StandardCharsets.UTF_8)));
    }
  }

  /** What a row says; nothing where nobody says it. */
  private static byte[] heard(SortedMap<String, byte[]> said) {
    return said.isEmpty() ? new byte[0] : said.get(said.firstKey());
  }

  private int next() throws Exception {
    int next = number.value() == null ? 1 : number.value() + 1;
    number.update(next);
    return next;
  }

  private static Row row(String key, int number, String row) {
    String[] parts = key.split("/", 2);
    String line =
        JsonText.line(
            json -> {
              json.writeStartObject();
              json.writeStringField("id", parts[1]);
              json.writeNumberField("n", number);
              json.writeBooleanField("gone", row.isEmpty());
              json.writeStringField("row", row);
              json.writeEndObject();
            });
    return new Row(parts[0], line.strip());
  }
}
