/** The command line: a class a command, and what they share. Knows no linguistics and no SQL. */
package hearsay.app.cli;
