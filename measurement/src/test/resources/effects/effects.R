# Design effects of item means and of their mean, with R's package survey: svymean(deff = "replace"). The mean of item
# means goes in as its influence variable; replicates of that are not those of the means, so it is left out there.
# Rscript effects.R writes answers.csv, which is simulated, and expected.csv.
suppressMessages(library(survey))

set.seed(20261127)
frame <- expand.grid(row = 1:12, cluster = 1:5, stratum = c("A", "B", "C", "D"))
frame$unit <- paste0(frame$stratum, frame$cluster)
frame$clusters <- c(A = 20, B = 12, C = 40, D = 9)[as.character(frame$stratum)]
shift <- rnorm(20, sd = 0.6)[as.integer(factor(frame$unit))]
answer <- function(mean) pmin(5, pmax(1, round(mean + shift + rnorm(nrow(frame)))))
frame$a <- answer(3.4)
frame$b <- answer(2.9)
frame$c <- answer(3.8)
for (item in c("a", "b", "c")) frame[[item]][runif(nrow(frame)) < 0.15] <- NA
frame$w <- round(frame$clusters / 5 * runif(nrow(frame), 2, 6), 3)
frame$sex <- ifelse(runif(nrow(frame)) < 0.45, "m", "f")
frame$served <- ifelse(runif(nrow(frame)) < 0.9, 1, 0)

items <- c("a", "b", "c")
clustered <- svydesign(~unit, strata = ~stratum, weights = ~w, data = frame)
finite <- svydesign(~unit, strata = ~stratum, weights = ~w, fpc = ~clusters, data = frame)
jackknife <- as.svrepdesign(clustered, type = "JKn")
known <- data.frame(sex = c("f", "m"), Freq = c(1900, 1500))
post <- postStratify(clustered, ~sex, known)

replicates <- weights(jackknife, type = "analysis")
colnames(replicates) <- paste0("r", seq_len(ncol(replicates)))
frame <- cbind(frame, round(replicates, 6))
given <- svrepdesign(
  repweights = frame[colnames(replicates)], weights = frame$w, data = frame, type = "other",
  combined.weights = TRUE, scale = 0.8, rscales = rep(1, 20), mse = FALSE)

# The influence on the mean of the item means, of rows that answered one of them; not a number for others.
influence <- function(data, w, within) {
  u <- rep(0, nrow(data))
  any <- rep(FALSE, nrow(data))
  for (item in items) {
    y <- data[[item]]
    answered <- !is.na(y) & within
    mean <- sum(w[answered] * y[answered]) / sum(w[answered])
    u[answered] <- u[answered] + (y[answered] - mean) / sum(w[answered]) / length(items)
    any <- any | answered
  }
  ifelse(any, u, NA)
}

effects <- function(name, design) {
  out <- NULL
  for (domain in c("", "f", "m")) {
    data <- design$variables
    within <- data$served == 1 & (domain == "" | data$sex == domain)
    w <- weights(design, type = "sampling")
    design$variables$index <- influence(data, w, within)
    part <- subset(design, within)
    for (node in c(items, if (!inherits(design, "svyrep.design")) "index")) {
      effect <- deff(svymean(reformulate(node), part, na.rm = TRUE, deff = "replace"))
      out <- rbind(out, data.frame(case = name, domain = domain, node = node, deff = sprintf("%.15g", effect)))
    }
  }
  out
}

expected <- rbind(
  effects("clustered", clustered),
  effects("finite", finite),
  effects("jackknife", jackknife),
  effects("poststratified", post),
  effects("replicate-weights", given))
frame$served <- as.integer(frame$served)
write.csv(frame[setdiff(names(frame), "row")], "answers.csv", row.names = FALSE, quote = FALSE, na = "")
write.csv(expected, "expected.csv", row.names = FALSE, quote = FALSE)
