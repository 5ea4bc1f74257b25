package hearsay.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/**
 * The outer elements of a piece of XML with their words. Prefixes are taken as written, but for
 * that of the outermost element: pieces are cut out of files, away from their declarations. Nothing
 * outside the piece is ever opened and no entity is declared; one that HTML knows is taken as HTML
 * has it, any other stands as it is written.
 */
final class XmlFields {
  /**
   * One element.
   *
   * @param path the names from below the outermost element down, between slashes
   * @param attributes by name
   * @param text its own words; with markup where its {@code type} is {@code xhtml}
   */
  record Field(String path, Map<String, String> attributes, String text) {
    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  /** Elements below this depth are words of the one that they stand in. */
  private static final int MOST_DEPTH = 3;

  /** Items of feeds have about ten. */
  private static final int MOST_FIELDS = 10_000;

  private static final XMLInputFactory XML = factory();

  /** An element that is being read. */
  private record Open(String path, Map<String, String> attributes, StringBuilder text) {}

  private final List<Field> fields = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<String> error = Optional.empty();
  private String prefix = "";
  private int depth;

  /** The depth of an element whose markup is kept; 0 where none is open. */
  private int markupDepth;

  private XmlFields() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  /** Reads a piece up to its end, or to where it is no XML any more. */
  static XmlFields of(String xml) {
    XmlFields fields = new XmlFields();
    try {
      XMLStreamReader reader;
      synchronized (XML) {
        reader = XML.createXMLStreamReader(new StringReader(readable(xml)));
      }
      while (reader.hasNext()) {
        fields.take(reader, reader.next());
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
      fields.error = Optional.of("line " + line + ", column " + column);
    }
    return fields;
  }

  /** XML has no control characters; one of them should not cost an article. */
  private static String readable(String xml) {
    StringBuilder readable = null;
    for (int i = 0; i < xml.length(); i++) {
      char c = xml.charAt(i);
      boolean isControl = c < ' ' && c != '\t' && c != '\n' && c != '\r';
      if (isControl || c == '\uFFFE' || c == '\uFFFF') {
        readable = readable == null ? new StringBuilder(xml) : readable;
        readable.setCharAt(i, '\uFFFD');
      }
    }
    return readable == null ? xml : readable.toString();
  }

  /** Where it is no XML, if it is none; fields that ended before are there. */
  Optional<String> error() {
    return error;
  }

  /** All elements of a path, in order. */
  Stream<Field> all(String path) {
    return fields.stream().filter(field -> field.path().equals(path));
  }

  /** The words of the first element of a path that has any. */
  Optional<String> words(String path) {
    return all(path).map(field -> field.text().strip()).filter(text -> !text.isEmpty()).findFirst();
  }

  private void take(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
      case XMLStreamConstants.ENTITY_REFERENCE -> append(meaning(reader.getLocalName()));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          append(reader.getText());
      default -> {
        // Comments and instructions say nothing.
      }
    }
  }

  private static String meaning(String entity) {
    return Parser.unescapeEntities("&" + entity + ";", false);
  }

  private void start(XMLStreamReader reader) {
    String name = reader.getLocalName();
    depth++;
    if (depth == 1) {
      prefix = name.substring(0, name.indexOf(':') + 1);
    } else if (markupDepth > 0) {
      appendTag(name, attributes(reader));
    } else if (depth <= MOST_DEPTH + 1) {
      open(name.startsWith(prefix) ? name.substring(prefix.length()) : name, attributes(reader));
    }
  }

  private void open(String name, Map<String, String> attributes) {
    String path = open.isEmpty() ? name : open.peek().path() + "/" + name;
    open.push(new Open(path, attributes, new StringBuilder()));
    markupDepth = attributes.getOrDefault("type", "").equals("xhtml") ? depth : 0;
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private void end(String name) {
    if (markupDepth > 0 && depth > markupDepth) {
      open.peek().text().append("</").append(withoutPrefix(name)).append('>');
    } else if (!open.isEmpty() && depth <= MOST_DEPTH + 1) {
      Open ended = open.pop();
      if (fields.size() < MOST_FIELDS) {
        fields.add(new Field(ended.path(), ended.attributes(), ended.text().toString()));
      }
      markupDepth = 0;
    }
    depth--;
  }

  private void appendTag(String name, Map<String, String> attributes) {
    StringBuilder text = open.peek().text().append('<').append(withoutPrefix(name));
    attributes.forEach(
        (key, value) ->
            text.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    text.append('>');
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void append(String words) {
    if (!open.isEmpty()) {
      open.peek().text().append(markupDepth > 0 ? escaped(words) : words);
    }
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
