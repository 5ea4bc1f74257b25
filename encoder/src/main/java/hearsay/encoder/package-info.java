/**
 * The trained reader of attributions: a small encoder that tags words as source, cue and content
 * and links them, run with ONNX Runtime, and the decoding that turns its scores into records.
 */
package hearsay.encoder;
