/**
 * The ledger as one SQLite file, or at a PostgreSQL server: its schema, its migrations, its search
 * index, and the check that all of it still agrees. The only room that knows SQL.
 */
package hearsay.store;
