package hearsay.engine;

import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Hands what readers say to the steps that it is said to. */
final class Routing extends ProcessFunction<Heard, Change> {
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(Heard heard, Context context, Collector<Change> out) {
    context.output(heard.to().tag(), heard.change());
  }
}
