# Makes forms.csv (simulated), questions.csv and statistics.csv: what R finds of the answers to other questions, of
# quantiles, key drivers and alpha. Run here with R 4.2, survey 4.1-1, psych 2.2.9:
#   Rscript beside.R
suppressMessages({library(survey); library(psych)})
options(warn = -1)
set.seed(20261127)

# --- forms: 4 strata of 20 to 35 communes, of which 4 to 6 are drawn, 5 to 9 forms in each -------------------------
strata <- data.frame(stratum = c("A", "B", "C", "D"), communes = c(20, 35, 24, 28), drawn = c(4, 6, 5, 5))
forms <- do.call(rbind, lapply(seq_len(nrow(strata)), function(h) do.call(rbind, lapply(seq_len(strata$drawn[h]),
  function(i) {
    size <- sample(5:9, 1)
    data.frame(stratum = strata$stratum[h], commune = i, communes = strata$communes[h],
               weight = round(strata$communes[h] / strata$drawn[h] * runif(size, 2, 6), 3), level = rnorm(1, 0, .3))
  }))))
n <- nrow(forms)
forms$area <- sample(c("town", "village"), n, TRUE, c(.4, .6))
mood <- forms$level + rnorm(n, 0, .8)
answer <- function(shift, own) pmin(5, pmax(1, round(3.4 + shift + .9 * mood + rnorm(n, 0, own))))
for (item in 1:6) forms[[paste0("c", item)]] <- answer(c(.2, 0, -.2, .3, -.1, .1)[item], .7)
holes <- function(x, share, code) ifelse(runif(n) < share, code, x)
for (item in 1:6) forms[[paste0("c", item)]] <- holes(forms[[paste0("c", item)]], .04, sample(c(98, 99), n, TRUE))
forms$channel <- holes(sample(1:3, n, TRUE, c(.5, .38, .12)), .08, sample(c(98, 99, NA), n, TRUE))
for (way in c("a", "b")) forms[[paste0("way_", way)]] <- holes(rbinom(n, 1, c(a = .6, b = .25)[way]), .05, NA)
for (row in 1:2) forms[[paste0("need", row)]] <- holes(sample(1:4, n, TRUE, c(.1, .2, .4, .3)), .05, 99)
forms$days <- holes(pmax(1, round(exp(1.7 - .2 * mood + rnorm(n, 0, .5)), 1)), .05, NA)
forms$level <- NULL
write.csv(forms, "forms.csv", row.names = FALSE, na = "", quote = FALSE)

# Degrees of freedom are those of the design, in tables by domain too.
# --- what is asked of R --------------------------------------------------------------------------------------------
data <- forms
for (name in c(paste0("c", 1:6), "channel", "need1", "need2")) data[[name]][data[[name]] %in% c(98, 99)] <- NA
design <- svydesign(id = ~commune, strata = ~stratum, fpc = ~communes, weights = ~weight, nest = TRUE, data = data)
domains <- list(list("", "", design), list("area", "town", subset(design, area == "town")),
                list("area", "village", subset(design, area == "village")))
number <- function(x) ifelse(is.na(x), "", format(x, digits = 15, trim = TRUE))

questions <- list()
share <- function(question, part, answer, column, value) for (domain in domains) {
  own <- subset(domain[[3]], !is.na(domain[[3]]$variables[[column]]))
  own <- update(own, is = as.numeric(own$variables[[column]] == value))
  mean <- svymean(~is, own); df <- degf(design)
  ends <- confint(svyciprop(~is, own, method = "xlogit", df = df))
  effect <- svymean(~is, own, deff = "replace")
  questions[[length(questions) + 1]] <<- data.frame(question, part, answer, breakdown = domain[[1]],
    domain = domain[[2]], estimate = number(100 * coef(mean)), standard_error = number(100 * SE(mean)[1]),
    low = number(100 * ends[1]), high = number(100 * ends[2]), n = nrow(own), deff = number(deff(effect)[1]),
    df = df)
}
for (value in 1:3) share("channel", "channel", value, "channel", value)
for (way in c("a", "b")) share("way", "way", paste0("way.", way), paste0("way_", way), 1)
for (row in 1:2) for (value in 1:4) share("need", paste0("need.", row), value, paste0("need", row), value)
for (domain in domains) {
  own <- subset(domain[[3]], !is.na(days)); mean <- svymean(~days, own); df <- degf(design)
  ends <- confint(mean, df = df)
  questions[[length(questions) + 1]] <- data.frame(question = "days", part = "days", answer = "mean",
    breakdown = domain[[1]], domain = domain[[2]], estimate = number(coef(mean)),
    standard_error = number(SE(mean)[1]), low = number(ends[1]), high = number(ends[2]), n = nrow(own), deff = "", df)
}
count <- function(question, part, column) {
  x <- forms[[column]]
  counts <- c("(blank)" = sum(is.na(x)), "(dont_know)" = sum(x %in% 98), "(refused)" = sum(x %in% 99),
              "(not_applicable)" = 0)
  questions[[length(questions) + 1]] <<- data.frame(question, part, answer = names(counts), breakdown = "",
    domain = "", estimate = "", standard_error = "", low = "", high = "", n = counts, deff = "", df = "")
}
count("channel", "channel", "channel"); count("way", "way.a", "way_a"); count("way", "way.b", "way_b")
count("need", "need.1", "need1"); count("need", "need.2", "need2"); count("days", "days", "days")
write.csv(do.call(rbind, questions), "questions.csv", row.names = FALSE, quote = FALSE)

statistics <- list()
line <- function(statistic, of, term, method, breakdown, domain, estimate, error = NA, low = NA, high = NA, n = "")
  statistics[[length(statistics) + 1]] <<- data.frame(statistic, of, term, method, breakdown, domain,
    estimate = number(estimate), standard_error = number(error), low = number(low), high = number(high), n)

# Quantiles: Woodruff's interval of the share below, on the logit scale.
for (rule in list(c("math", "mathematical"), c("school", "school"), c("hf7", "hf7"))) for (domain in domains)
  for (p in c(.25, .5, .9)) {
    own <- subset(domain[[3]], !is.na(days))
    found <- svyquantile(~days, own, p, ci = TRUE, interval.type = "xlogit", qrule = rule[1],
                         df = degf(design))
    line("quantile", "days", p, rule[2], domain[[1]], domain[[2]], coef(found), SE(found), confint(found)[1],
         confint(found)[2], nrow(own))
  }

# Alpha: psych's, of complete rows; weighted, from svyvar.
groups <- list(F1 = c("c1", "c2", "c3"), F2 = c("c4", "c5", "c6"), index = paste0("c", 1:6))
alpha <- function(v) nrow(v) / (nrow(v) - 1) * (1 - sum(diag(v)) / sum(v))
for (group in names(groups)) for (domain in domains) {
  items <- groups[[group]]
  own <- subset(domain[[3]], complete.cases(domain[[3]]$variables[items]))
  rows <- own$variables[items]
  plain <- psych::alpha(rows, check.keys = FALSE)$total
  covariance <- as.matrix(svyvar(reformulate(items), own))[seq_along(items), seq_along(items)]
  correlation <- cov2cor(covariance)
  line("alpha", group, "", "plain", domain[[1]], domain[[2]], plain$raw_alpha, n = nrow(rows))
  line("alpha", group, "", "weighted", domain[[1]], domain[[2]], alpha(covariance), n = nrow(rows))
  line("alpha_standardized", group, "", "weighted", domain[[1]], domain[[2]], alpha(correlation), n = nrow(rows))
  line("mean_correlation", group, "", "weighted", domain[[1]], domain[[2]],
       mean(correlation[lower.tri(correlation)]), n = nrow(rows))
  if (domain[[1]] == "") for (i in seq_along(items)) {
    others <- rowSums(rows[-i]); together <- update(own, item = rows[[i]], others = others)
    line("alpha_if_deleted", group, items[i], "weighted", "", "", alpha(covariance[-i, -i]), n = nrow(rows))
    line("item_rest_correlation", group, items[i], "weighted", "", "",
         cov2cor(as.matrix(svyvar(~item + others, together)))[1, 2], n = nrow(rows))
  }
}

# Key drivers, with errors by the jackknife: the whole division anew with each set of replicate weights.
johnson <- function(r) {
  e <- eigen(r[-1, -1]); root <- e$vectors %*% diag(sqrt(e$values)) %*% t(e$vectors)
  drop(root^2 %*% solve(root, r[-1, 1])^2)
}
explains <- function(r, s) if (length(s) == 0) 0 else drop(r[1, s] %*% solve(r[s, s], r[s, 1]))
shapley <- function(r) {
  p <- nrow(r) - 1
  sapply(1 + seq_len(p), function(j) {
    others <- setdiff(1 + seq_len(p), j)
    subsets <- unlist(lapply(0:(p - 1), function(k) combn(seq_along(others), k, simplify = FALSE)), FALSE)
    sum(sapply(subsets, function(i) {
      s <- others[i]; k <- length(s)
      factorial(k) * factorial(p - k - 1) / factorial(p) * (explains(r, c(s, j)) - explains(r, s))
    }))
  })
}
jackknife <- as.svrepdesign(design, type = "JKn")
drivers <- function(response, columns, terms, divide, method) {
  whole <- complete.cases(columns)
  own <- subset(jackknife, whole); columns <- columns[whole, ]
  values <- function(w, unused) {
    parts <- divide(cov.wt(columns, wt = w / sum(w), cor = TRUE, method = "ML")$cor)
    c(sum(parts), parts, 100 * parts / sum(parts))
  }
  found <- withReplicates(own, values)
  ends <- coef(found) + outer(SE(found), c(-1, 1) * qt(.975, degf(jackknife)))
  kinds <- c("r_squared", rep(c("driver", "driver_share"), each = length(terms)))
  for (i in seq_along(kinds))
    line(kinds[i], response, c("", terms, terms)[i], method, "", "", coef(found)[i], SE(found)[i], ends[i, 1],
         ends[i, 2], nrow(columns))
}
items <- data[c("c3", "c1", "c2", "c4", "c5", "c6")]
factors <- data.frame(data$c3, rowMeans(data[c("c1", "c2")], na.rm = TRUE),
                      rowMeans(data[c("c4", "c5", "c6")], na.rm = TRUE))
drivers("c3", items, names(items)[-1], johnson, "johnson")
drivers("c3", factors, c("F1", "F2"), shapley, "shapley")
write.csv(do.call(rbind, statistics), "statistics.csv", row.names = FALSE, quote = FALSE)
