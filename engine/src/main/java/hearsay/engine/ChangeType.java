package hearsay.engine;

import org.apache.flink.api.common.typeinfo.TypeInformation;

/** How changes travel: field by field, by Flink's own serializer. */
final class ChangeType {
  static final TypeInformation<Change> INFO = TypeInformation.of(Change.class);

  private ChangeType() {}
}
