package hearsay.engine;

import hearsay.ArticleReader;
import java.io.Serializable;
import java.util.function.Supplier;

/** Makes the reader of one slot, on the machine where it reads. */
public interface Readers extends Supplier<ArticleReader>, Serializable {}
