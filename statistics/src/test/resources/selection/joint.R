# Makes joint.json: joint inclusion probabilities by R's package sampling (2.9), beyond the golden cases.
library(sampling)
library(jsonlite)
lists <- list(
  ties = list(sizes = c(4, 4, 7, 7, 7, 12, 20, 3, 3, 9, 15, 6), n = 5),
  two = list(sizes = c(1, 2, 3, 4, 5, 6), n = 2),
  skewed = list(sizes = c(90, 1, 2, 60, 3, 70, 5, 8, 13, 21, 34), n = 6),
  equal = list(sizes = rep(3, 8), n = 3)
)
methods <- list(
  systematic = UPsystematicpi2, tille = UPtillepi2, midzuno = UPmidzunopi2,
  sampford = UPsampfordpi2, maxentropy = UPmaxentropypi2
)
cases <- list()
for (name in names(lists)) {
  pik <- inclusionprobabilities(lists[[name]]$sizes, lists[[name]]$n)
  inner <- pik[pik < 1]
  for (method in names(methods)) {
    cases[[length(cases) + 1]] <- list(
      list = name, method = method, sizes = lists[[name]]$sizes, n = lists[[name]]$n,
      pik = pik, inner = inner, joint = methods[[method]](inner)
    )
  }
}
write_json(cases, "joint.json", digits = NA, auto_unbox = TRUE)
