package org.readout.app.report;

import java.util.List;
import org.readout.model.Account;
import org.readout.model.Document;

/**
 * A document in the report.
 *
 * @param number its number in the page, from 1
 * @param document the document
 * @param accounts what it says
 */
record Shown(int number, Document document, List<Account> accounts) {}
