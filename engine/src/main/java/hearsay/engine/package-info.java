/**
 * Reading and linking inside Apache Flink: one program for a pile and for a stream, with the answer
 * of the local path.
 */
package hearsay.engine;
