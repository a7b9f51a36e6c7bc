/** Explanations of warnings in the organisation's portal (DEL-4). */
package nl.benchmark.conversation.admin;
