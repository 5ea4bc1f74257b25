/**
 * Who is behind the words: the people, bodies and documents of an article that its sources name,
 * and what the article says of who they are.
 */
package hearsay.speaker;
