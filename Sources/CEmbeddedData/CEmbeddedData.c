#include "CEmbeddedData.h"

static const unsigned char framework_2554[] = {
#embed "Data/frameworks/2554.json"
};
static const unsigned char framework_2560[] = {
#embed "Data/frameworks/2560.json"
};
static const unsigned char groups[] = {
#embed "Data/groups.csv"
};
static const unsigned char offices[] = {
#embed "Data/offices.csv"
};
static const unsigned char provinces[] = {
#embed "Data/provinces.csv"
};
static const unsigned char round_2554[] = {
#embed "Data/rounds/2554-2556.json"
};
static const unsigned char round_2560[] = {
#embed "Data/rounds/2560-2563.json"
};
static const unsigned char round_2564[] = {
#embed "Data/rounds/2564.json"
};
static const unsigned char round_2565[] = {
#embed "Data/rounds/2565.json"
};
static const unsigned char vocabulary[] = {
#embed "Data/vocabulary.json"
};

static const struct embedded_file embedded_files[] = {
  {"frameworks/2554.json", framework_2554, sizeof framework_2554},
  {"frameworks/2560.json", framework_2560, sizeof framework_2560},
  {"groups.csv", groups, sizeof groups},
  {"offices.csv", offices, sizeof offices},
  {"provinces.csv", provinces, sizeof provinces},
  {"rounds/2554-2556.json", round_2554, sizeof round_2554},
  {"rounds/2560-2563.json", round_2560, sizeof round_2560},
  {"rounds/2564.json", round_2564, sizeof round_2564},
  {"rounds/2565.json", round_2565, sizeof round_2565},
  {"vocabulary.json", vocabulary, sizeof vocabulary},
};
size_t embedded_file_count(void) { return sizeof embedded_files / sizeof embedded_files[0]; }

struct embedded_file embedded_file_at(size_t index) { return embedded_files[index]; }
