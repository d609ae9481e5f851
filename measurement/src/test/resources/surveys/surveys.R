# Makes the cases of this folder with R 4.2 and survey 4.1-1: Rscript surveys.R
# The n of a variance counts the rows used, which is the rule from survey 4.2 on.
suppressMessages({library(survey); library(jsonlite)})
data(api); data(election)
cases <- list(); manifest <- list()

variance <- function(x, design) {
  x <- as.matrix(model.frame(x, model.frame(design), na.action = na.pass))
  w <- weights(design, "sampling"); n <- sum(w != 0); p <- ncol(x)
  x <- sweep(x, 2, colSums(w * x) / sum(w))
  v <- svymean(x[, rep(1:p, p)] * x[, rep(1:p, each = p)] * n / (n - 1), design)
  list(covariance = rows(matrix(coef(v), p)), se = rows(matrix(sqrt(diag(as.matrix(vcov(v)))), p)))
}

# ---- writing
rows <- function(m) lapply(seq_len(nrow(m)), function(i) as.list(unname(m[i, ])))
several <- function(...) as.list(unname(c(...)))
line <- function(term, est, se, df, key = NULL, deff = NULL) {
  t <- qt(.975, df); z <- qnorm(.975)
  r <- list(term = term, estimate = est, se = se, ci_z = est + c(-z, z) * se, ci_t = est + c(-t, t) * se)
  if (!is.null(key)) r$key <- key
  if (!is.null(deff)) r$deff <- deff
  r
}
put <- function(df, file) {
  write.csv(df, file.path("data", file), row.names = FALSE, na = "", fileEncoding = "UTF-8")
  back <- read.csv(file.path("data", file), na.strings = "", encoding = "UTF-8", check.names = FALSE,
                   colClasses = sapply(df, function(x) if (is.numeric(x)) "numeric" else "character"))
  for (n in names(df)) if (is.factor(df[[n]])) back[[n]] <- factor(back[[n]], levels(df[[n]]))
  columns <- lapply(names(df), function(n) {
    levels <- if (is.factor(df[[n]])) levels(df[[n]]) else if (is.character(df[[n]])) sort(unique(df[[n]]))
    c(list(name = n), if (is.null(levels)) list(type = "number") else list(type = "category", levels = as.list(levels)))
  })
  manifest[[length(manifest) + 1]] <<- list(file = file, rows = nrow(df), columns = columns)
  back
}
add <- function(group, id, s, request, expected) {
  if (is.null(request$na_rm)) request$na_rm <- FALSE
  cases[[length(cases) + 1]] <<- list(id = paste(s$id, id, sep = "-"), group = group, data = s$data, design = s$json,
    request = request, expected = expected, tolerance = list(rel = 1e-8), software = "survey 4.1.1")
}
plain <- function(r, df) {
  est <- coef(r); v <- as.matrix(vcov(r)); d <- attr(r, "deff")
  if (inherits(r, "svyratio")) {
    est <- setNames(as.vector(r$ratio), outer(rownames(r$ratio), colnames(r$ratio), paste, sep = "/"))
  }
  list(df = df, rows = lapply(seq_along(est), function(i) {
    line(names(est)[i], est[[i]], sqrt(v[i, i]), df, deff = if (is.matrix(d)) d[i, i])
  }))
}
grouped <- function(r, df, by) {
  p <- attr(r, "svyby")$nstats; se <- as.matrix(SE(r)); n <- names(r)[length(by) + seq_len(p)]
  list(df = df, rows = unlist(lapply(seq_len(nrow(r)), function(i) lapply(seq_len(p), function(j) {
    key <- setNames(lapply(by, function(b) as.character(r[[b]][i])), by)
    line(n[j], r[[n[j]]][i], se[i, j], df, key)
  })), FALSE))
}
f <- function(v) reformulate(v)
# One survey through the statistics: s has id, data, json, d (the design), y, k (category), by, on (domain), where
ask <- function(s, group) {
  d <- s$d; df <- as.numeric(degf(d)); rep <- inherits(d, "svyrep.design"); na <- isTRUE(s$na)
  add(paste0(group, ".mean"), "mean", s, list(op = "mean", vars = several(s$y), na_rm = na),
      plain(svymean(f(s$y), d, na.rm = na), df))
  add(paste0(group, ".total"), "total", s, list(op = "total", vars = several(s$y), na_rm = na),
      plain(svytotal(f(s$y), d, na.rm = na), df))
  if (!rep && !na) add(paste0(group, ".variance"), "variance", s, list(op = "variance", vars = several(s$y)),
                       c(list(df = df), variance(f(s$y), d)))
  if (!is.null(s$k)) add(paste0(group, ".proportion"), "share", s, list(op = "proportion", vars = list(s$k)),
                         plain(svymean(f(sprintf("factor(%s)", s$k)), d), df))
  if (!is.null(s$by)) {
    for (op in c("mean", "total")) add(paste0(group, ".domain"), paste0("by-", op), s,
      list(op = op, vars = several(s$y), by = several(s$by), na_rm = na),
      grouped(svyby(f(s$y), f(s$by), d, list(mean = svymean, total = svytotal)[[op]], na.rm = na), df, s$by))
  }
  if (!is.null(s$on)) {
    sub <- eval(bquote(subset(d, .(s$on)))); dfs <- as.numeric(degf(sub)); j <- list(all = s$where)
    add(paste0(group, ".domain"), "domain-mean", s, list(op = "mean", vars = several(s$y), domain = j, na_rm = na),
        plain(svymean(f(s$y), sub, na.rm = na), dfs))
    add(paste0(group, ".domain"), "domain-total", s, list(op = "total", vars = several(s$y), domain = j, na_rm = na),
        plain(svytotal(f(s$y), sub, na.rm = na), dfs))
    add(paste0(group, ".degf"), "domain-degf", s, list(op = "degf", domain = j), list(df = dfs))
  }
  if (!is.null(s$ratio)) add(paste0(group, ".ratio"), "ratio", s,
    list(op = "ratio", num = several(s$ratio[[1]]), den = several(s$ratio[[2]]), na_rm = na),
    plain(svyratio(f(s$ratio[[1]]), f(s$ratio[[2]]), d, na.rm = na, covmat = TRUE), df))
}
linear <- function(strata = NULL, ids = NULL, weights = NULL, fpc = NULL, kind = "population_size", ...) {
  several_or_null <- function(x) if (is.null(x)) NA else several(x)
  c(list(type = "linearized", strata = several_or_null(strata), ids = several_or_null(ids),
         weights = if (is.null(weights)) NA else weights, fpc = several_or_null(fpc),
         fpc_kind = if (is.null(fpc)) NA else kind), list(...))
}
is_ <- function(var, op, value) list(var = var, op = op, value = value)

# ---- three stages, lonely units at each, strata with blanks, quotes and leading zeros, a level nobody has
set.seed(20261127)
names6 <- c("Hà Nội - nội thành", "Hà Nội", "01", "1", "a,b", "x \"y\"")
syn <- list(); unit <- 0
for (h in 1:6) for (i in seq_len(c(4, 2, 5, 3, 4, 2)[h])) {
  unit <- unit + 1; parts <- sample(2:3, 1); effect <- rnorm(1)
  for (j in seq_len(parts)) {
    m <- sample(c(1, 2, 4), 1)
    syn[[length(syn) + 1]] <- data.frame(st = names6[h], psu = sprintf("%02d", i), upsu = unit, ssu = j, row = 1:m,
      f1 = c(4, 2, 5, 3, 4, 2)[h] / (10 + h), f2 = parts / (parts + 3), f3 = m / (m + 2),
      y = round(50 + 10 * effect + 8 * rnorm(m), 3), x = round(exp(1 + rnorm(m) / 2), 4))
  }
}
syn <- do.call(rbind, syn); n <- nrow(syn)
syn$w <- round(1 / (syn$f1 * syn$f2 * syn$f3) * exp(rnorm(n) / 5), 4); syn$w[sample(n, 5)] <- 0
syn$g <- factor(sample(c("Đà Nẵng", "Huế", "TP. HCM"), n, TRUE), c("Đà Nẵng", "rỗng", "Huế", "TP. HCM"))
syn$q1 <- sample(c(1:5, NA), n, TRUE); syn$q2 <- sample(c(1:5, NA), n, TRUE)
syn <- put(syn, "three-stages.csv")
on <- list(y = c("y", "x"), k = "g", by = "g", on = quote(g != "Huế" & x > 2),
           where = list(is_("g", "!=", "Huế"), is_("x", ">", 2)), ratio = list(c("y", "x"), "x"))
for (rule in c("remove", "certainty", "average")) {
  options(survey.lonely.psu = rule)
  d <- svydesign(id = ~upsu + ssu + row, strata = ~st, fpc = ~f1 + f2 + f3, data = syn)
  ask(c(list(id = paste0("three-stages-", rule), data = "three-stages.csv", d = d, json = linear("st",
    c("upsu", "ssu", "row"), NULL, c("f1", "f2", "f3"), "sampling_fraction", lonely_psu = rule)), on), "lonely")
}
options(survey.lonely.psu = "fail")
d <- svydesign(id = ~psu, strata = ~st, weights = ~w, data = syn, nest = TRUE)
J <- linear("st", "psu", "w", nest = TRUE)
ask(c(list(id = "odd-names", data = "three-stages.csv", d = d, json = J), on), "taylor")
w <- weights(d); q <- as.matrix(syn[, c("q1", "q2")])
means <- colSums(w * q, na.rm = TRUE) / colSums(w * !is.na(q))
z <- sapply(1:2, function(i) ifelse(is.na(q[, i]), 0, w * (q[, i] - means[i]) / sum(w[!is.na(q[, i])])))
v <- survey:::svyrecvar(z, d$cluster, d$strata, d$fpc)
add("missing.mean", "available", list(id = "odd-names", data = "three-stages.csv", json = J),
    list(op = "mean", vars = list("q1", "q2"), missing = "available_case", na_rm = TRUE),
    c(plain(structure(means, var = v, class = "svystat"), as.numeric(degf(d))), list(vcov = rows(v))))

# ---- unequal probabilities
el <- election_pps[, c("Bush", "Kerry", "votes", "p")]; el$g <- ifelse(el$Bush > el$Kerry, "B", "K")
el <- put(el, "counties.csv")
joint <- put(setNames(as.data.frame(signif(election_jointprob, 12)), paste0("p", 1:40)), "counties-joint.csv")
c0 <- sum(election$p^2) / 40
pps <- function(kind, ...) c(list(type = "linearized", fpc = list("p"), fpc_kind = "inclusion_probability", pps = kind),
                             list(...))
wor <- function(...) svydesign(id = ~1, fpc = ~p, data = el, ...)
designs <- list(
  brewer = list(wor(pps = "brewer"), pps("brewer")), overton = list(wor(pps = "overton"), pps("overton")),
  hr = list(wor(pps = HR(c0)), pps("hartley_rao", psum = c0)),
  hryg = list(wor(pps = HR(c0), variance = "YG"), pps("hartley_rao", psum = c0, variance = "YG")),
  ht = list(wor(pps = ppsmat(as.matrix(joint))), pps("horvitz_thompson", joint_file = "counties-joint.csv")),
  yg = list(wor(pps = ppsmat(as.matrix(joint)), variance = "YG"),
            pps("yates_grundy", joint_file = "counties-joint.csv")))
for (n in names(designs)) ask(list(id = paste0("counties-", n), data = "counties.csv", d = designs[[n]][[1]],
  json = designs[[n]][[2]], y = c("Bush", "Kerry"), k = "g", by = "g", on = quote(votes > 2e5),
  where = list(is_("votes", ">", 2e5)), ratio = list("Bush", "votes")), "pps")

# ---- weighting in several steps; the data lie with the golden cases
total <- function(f) colSums(model.matrix(f, model.frame(f, apipop, na.action = na.pass)), na.rm = TRUE)
pop <- function(v) as.list(setNames(as.vector(xtabs(f(v), apipop)), names(xtabs(f(v), apipop))))
post <- function(v) list(op = "poststratify", by = list(v), population = pop(v))
rakes <- function(...) list(op = "rake", margins = lapply(list(...), function(v) list(by = list(v),
  population = pop(v))), epsilon = 1e-10, maxit = 200)
calib <- function(t, calfun = "linear", ...) c(list(op = "calibrate", terms = several("(Intercept)", t),
  population = as.list(total(f(t))), calfun = calfun), list(...))
st <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
cl <- svydesign(id = ~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
c2 <- svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2)
Jst <- linear("stype", NULL, "pw", "fpc"); Jcl <- linear(NULL, "dnum", "pw", "fpc")
Jc2 <- linear(NULL, c("dnum", "snum"), NULL, c("fpc1", "fpc2"))
X <- ~stype + api99; T <- total(X); tight <- list(maxit = 200, epsilon = 1e-10)
ps <- function(d, v) postStratify(d, f(v), xtabs(f(v), apipop))
rk <- function(d, ...) rake(d, lapply(c(...), f), lapply(c(...), function(v) xtabs(f(v), apipop)), control = tight)
ca <- function(d, ...) calibrate(d, X, T, ..., epsilon = 1e-12, maxit = 200)
t2 <- c("stype", "api99")
weighted <- list(
  list("apiclus1.csv", calibrate(ps(cl, "stype"), ~api99, total(~api99)), Jcl, post("stype"), calib("api99")),
  list("apiclus1.csv", ps(ca(cl, calfun = "raking"), "sch.wide"), Jcl, calib(t2, "raking"), post("sch.wide")),
  list("apistrat.csv", ca(rk(st, "awards", "sch.wide"), calfun = "logit", bounds = c(.2, 4)), Jst,
       rakes("awards", "sch.wide"), calib(t2, "logit", bounds = list(.2, 4))),
  list("apiclus1.csv", ca(cl, calfun = "raking", aggregate.stage = 1), Jcl, calib(t2, "raking", aggregate_stage = 1)),
  list("apiclus1.csv", ca(cl, bounds = c(-Inf, 1.8)), Jcl, calib(t2, bounds = list("-Inf", 1.8))),
  list("apiclus2.csv", rk(ps(c2, "stype"), "awards", "sch.wide"), Jc2, post("stype"), rakes("awards", "sch.wide")))
for (i in seq_along(weighted)) {
  w <- weighted[[i]]
  ask(list(id = paste0("steps-", i), data = w[[1]], d = w[[2]], json = c(w[[3]], list(adjust = w[-(1:3)])),
    y = c("api00", "meals"), k = "awards", by = "comp.imp", on = quote(awards == "Yes" & api99 > 500),
    where = list(is_("awards", "==", "Yes"), is_("api99", ">", 500)), ratio = list("api00", "api99")), "calibration")
}

# ---- replicates: jackknife with and without its scales, recalibrated, with a finite population at the second stage
api <- apistrat; api$grp <- (seq_len(200) * 7) %% 9
jk <- as.svrepdesign(svydesign(id = ~grp, strata = ~stype, weights = ~pw, data = api, nest = TRUE), type = "JKn")
m <- as.data.frame(as.matrix(jk$repweights)); names(m) <- paste0("r", seq_along(m))
api <- put(cbind(api[, c("stype", "awards", "api00", "api99", "enroll", "pw", "grp")], round(m, 12)), "replicates.csv")
r <- names(m); D <- function(...) suppressWarnings(svrepdesign(data = api, weights = ~pw, repweights = api[, r],
                                                               combined.weights = FALSE, ...))
given <- function(method, ...) c(list(type = "replicate", method = method, replicate_columns = several(r),
                                      combined_weights = FALSE, weights = "pw", mse = FALSE), list(...))
made <- list(type = "replicate", method = "JKn", base = linear("stype", "grp", "pw", nest = TRUE), mse = TRUE)
jk <- as.svrepdesign(svydesign(id = ~grp, strata = ~stype, weights = ~pw, data = api, nest = TRUE), type = "JKn",
                     mse = TRUE, compress = FALSE)
replicated <- list(jkn = list(D(type = "JKn"), given("JKn")), jk1 = list(D(type = "JK1"), given("JK1")),
  other = list(D(type = "other", scale = .9, rscales = seq(.5, 1, length = length(r))),
               given("other", scale = .9, rscales = several(seq(.5, 1, length = length(r))))),
  sdr = list(D(type = "successive-difference"), given("successive-difference")),
  made = list(jk, made),
  steps = list(ps(ps(jk, "stype"), "awards"), c(made, list(adjust = list(post("stype"), post("awards"))))),
  greg = list(calibrate(jk, X, T, compress = FALSE), c(made, list(adjust = list(calib(t2))))))
for (n in names(replicated)) ask(list(id = paste0("replicates-", n), data = "replicates.csv", d = replicated[[n]][[1]],
  json = replicated[[n]][[2]], y = c("api00", "enroll"), k = "stype", by = "stype",
  on = quote(awards == "Yes" & api99 >= 600), where = list(is_("awards", "==", "Yes"), is_("api99", ">=", 600)),
  ratio = list("api00", c("api99", "enroll"))), "replicate")

json <- function(x, file) writeLines(toJSON(x, auto_unbox = TRUE, digits = I(15), na = "null", null = "null"), file)
json(list(schema = "sipas-golden/1", cases = cases), "cases/surveys.json")
json(list(data = manifest), "manifest.json")
