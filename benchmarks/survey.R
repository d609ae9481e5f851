# The same table by R's survey: Rscript survey.R DATA.csv ESTIMATES.csv
# Prints the seconds of svydesign and those of svyby, then the processor's of both; the data are in memory by then.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(TRUE)
data <- read.csv(arguments[1])
items <- paste0("q", 1:22)
seconds <- function(work) { t <- summary(system.time(work)); c(t[["elapsed"]], t[["user"]] + t[["system"]]) }
first <- seconds(design <- svydesign(ids = ~psu, strata = ~st, weights = ~w, data = data))
rm(data)
invisible(gc())
options(survey.lonely.psu = "adjust")
formula <- as.formula(paste("~", paste(items, collapse = " + ")))
second <- seconds(table <- svyby(formula, ~dom, design, svymean, vartype = "se", keep.var = TRUE))
cat(sprintf("%.4f\n%.4f\n%.4f\n", first[1], second[1], first[2] + second[2]))
means <- as.matrix(table[, items])
errors <- as.matrix(SE(table))
lines <- sprintf("%d,%s,%.17g,%.17g", rep(table$dom, times = length(items)), rep(items, each = nrow(table)), as.vector(means), as.vector(errors))
writeLines(lines, arguments[2])
