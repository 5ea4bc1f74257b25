package hearsay.intake;

import hearsay.text.Span;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
   * @param text its own words; with markup where the shape says so
   * @param place of what stands between its tags, in units of the piece; empty where that is not
   *     known, or nothing stands there
   */
  record Field(String path, Map<String, String> attributes, String text, Optional<Span> place) {
    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  /**
   * What of a piece is told apart.
   *
   * @param depth elements below this depth are words of the one that they stand in
   * @param isBare whether every prefix is left away, not only that of the outermost element
   * @param markup the paths of elements whose markup is kept; beside those of the type {@code
   *     xhtml}
   * @param lines the paths of elements that have the words of those in them as their own, too
   * @param names what elements are called in markup that is kept, where that is not HTML's name;
   *     blank for what is left out with all that is in it
   */
  record Shape(
      int depth, boolean isBare, Set<String> markup, Set<String> lines, Map<String, String> names) {
    /** Items of feeds. */
    static final Shape FEED = new Shape(3, false, Set.of(), Set.of(), Map.of());

    Shape {
      markup = Set.copyOf(markup);
      lines = Set.copyOf(lines);
      names = Map.copyOf(names);
    }
  }

  /** Items of feeds have about ten. */
  private static final int MOST_FIELDS = 10_000;

  private static final XMLInputFactory XML = factory();

  /** An element that is being read. */
  private record Open(String path, Map<String, String> attributes, StringBuilder text, int start) {}

  private final List<Field> fields = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<String> error = Optional.empty();
  private String prefix = "";
  private Map<String, String> rootAttributes = Map.of();
  private int depth;
  private final Shape shape;
  private final String xml;

  /** The depth of an element whose markup is kept; 0 where none is open. */
  private int markupDepth;

  /** The depth of an element that is left out; 0 where none is open. */
  private int leftOutDepth;

  private XmlFields(String xml, Shape shape) {
    this.xml = xml;
    this.shape = shape;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }

  /** Reads a piece of a feed up to its end, or to where it is no XML any more. */
  static XmlFields of(String xml) {
    return of(xml, Shape.FEED);
  }

  /** The same of any piece. */
  static XmlFields of(String xml, Shape shape) {
    XmlFields fields = new XmlFields(xml, shape);
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

  /** An attribute of the outermost element; blank where it has none of that name. */
  String rootAttribute(String name) {
    return rootAttributes.getOrDefault(name, "");
  }

  /** All elements of a path, in order. */
  Stream<Field> all(String path) {
    return fields.stream().filter(field -> field.path().equals(path));
  }

  /** The first element of a path that has any words. */
  Optional<Field> first(String path) {
    return all(path).filter(field -> !field.text().isBlank()).findFirst();
  }

  /** The words of the first element of a path that has any. */
  Optional<String> words(String path) {
    return first(path).map(field -> field.text().strip());
  }

  private void take(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader);
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
      rootAttributes = attributes(reader);
    } else if (leftOutDepth > 0) {
      return;
    } else if (markupDepth > 0) {
      leftOutDepth = inHtml(name).isEmpty() ? depth : 0;
      appendTag(name, attributes(reader));
    } else if (depth <= shape.depth() + 1) {
      open(bare(name), reader);
    }
  }

  private String bare(String name) {
    if (shape.isBare()) {
      return withoutPrefix(name);
    }
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private void open(String name, XMLStreamReader reader) {
    Map<String, String> attributes = attributes(reader);
    String path = open.isEmpty() ? name : open.peek().path() + "/" + name;
    open.push(
        new Open(path, attributes, new StringBuilder(), reader.getLocation().getCharacterOffset()));
    boolean isMarkup = attributes.getOrDefault("type", "").equals("xhtml");
    markupDepth = isMarkup || shape.markup().contains(path) ? depth : 0;
  }

  /**
   * Where an element's content stands. The parser says where it has come to behind a tag; whether
   * it counts right is seen by the tags that must be there.
   */
  private Optional<Span> place(Open ended, XMLStreamReader reader) {
    int start = ended.start();
    int behind = reader.getLocation().getCharacterOffset();
    boolean isCounted =
        start > 0 && behind > start && behind <= xml.length() && xml.charAt(start - 1) == '>';
    int end = isCounted && xml.charAt(behind - 1) == '>' ? xml.lastIndexOf("</", behind - 1) : -1;
    return end > start ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return attributes;
  }

  private void end(XMLStreamReader reader) {
    if (leftOutDepth > 0) {
      leftOutDepth = depth == leftOutDepth ? 0 : leftOutDepth;
    } else if (markupDepth > 0 && depth > markupDepth) {
      open.peek().text().append("</").append(inHtml(reader.getLocalName())).append('>');
    } else if (!open.isEmpty() && depth <= shape.depth() + 1) {
      close(open.pop(), reader);
      markupDepth = 0;
    }
    depth--;
  }

  private void close(Open ended, XMLStreamReader reader) {
    String text = ended.text().toString();
    if (fields.size() < MOST_FIELDS) {
      fields.add(new Field(ended.path(), ended.attributes(), text, place(ended, reader)));
    }
    if (!open.isEmpty() && shape.lines().contains(open.peek().path())) {
      open.peek().text().append(' ').append(text).append(' ');
    }
  }

  private void appendTag(String name, Map<String, String> attributes) {
    if (leftOutDepth > 0) {
      return;
    }
    StringBuilder text = open.peek().text().append('<').append(inHtml(name));
    attributes.forEach(
        (key, value) ->
            text.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    text.append('>');
  }

  private String inHtml(String name) {
    String bare = withoutPrefix(name);
    return shape.names().getOrDefault(bare, bare);
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void append(String words) {
    if (!open.isEmpty() && leftOutDepth == 0) {
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
